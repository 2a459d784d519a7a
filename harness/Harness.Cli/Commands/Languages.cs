using Harness.Studies;

namespace Harness.Commands;

/// <summary>The language to talk in: the option, else the environment as POSIX orders it, else English.</summary>
internal static class Languages
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language FromEnvironment(Func<string, string?> environment)
    {
        string? locale = Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? Language.Fr : Language.En;
    }

    /// <summary>All languages, that of the environment first.</summary>
    public static IReadOnlyList<Language> InOrder(Func<string, string?> environment) => FromEnvironment(environment) == Language.Fr ? [Language.Fr, Language.En] : [Language.En, Language.Fr];

    /// <summary>Looks for the option before the command line is parsed, because help is already in the language. More than one is a choice of documents; the first is talked in.</summary>
    /// <returns>Null where none is named, or one that there is not.</returns>
    public static IReadOnlyList<Language>? FromArguments(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? value = arguments[i].StartsWith("--lang=", StringComparison.Ordinal) ? arguments[i]["--lang=".Length..]
                : arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1]
                : null;
            if (value is not null)
            {
                Language?[] named = [.. value.Split(',').Select(Named)];
                return named.Any(language => language is null) ? null : [.. named.Select(language => language!.Value).Distinct()];
            }
        }

        return null;
    }

    private static Language? Named(string written) => written.ToUpperInvariant() switch
    {
        "EN" => Language.En,
        "FR" => Language.Fr,
        _ => null,
    };
}
