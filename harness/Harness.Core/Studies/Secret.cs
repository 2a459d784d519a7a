using System.Text.RegularExpressions;

namespace Harness.Studies;

/// <summary>Where a secret is kept. A study holds the name of the place and never the secret itself.</summary>
/// <param name="Keeper">What keeps it.</param>
/// <param name="Name">Name of the environment variable, or path of the file.</param>
public readonly partial record struct Secret(SecretKeeper Keeper, string Name)
{
    /// <summary>Reads <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    /// <param name="text">The text as written.</param>
    /// <returns>Where the secret is; null when the text does not say it, and may be the secret itself.</returns>
    public static Secret? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match named = Pattern().Match(text);
        return named.Groups["variable"] is { Success: true } variable ? new Secret(SecretKeeper.Environment, variable.Value)
            : named.Groups["path"] is { Success: true } path ? new Secret(SecretKeeper.File, path.Value)
            : null;
    }

    [GeneratedRegex(@"\A(?:env:(?<variable>[A-Za-z_][A-Za-z0-9_]{0,199})|file:(?<path>[^\s\p{C}](?:[^\p{C}]{0,498}[^\s\p{C}])?))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Pattern();
}

/// <summary>What keeps a secret.</summary>
public enum SecretKeeper
{
    /// <summary>A variable of the environment.</summary>
    Environment,

    /// <summary>A file.</summary>
    File,
}
