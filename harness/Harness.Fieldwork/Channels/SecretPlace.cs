using Harness.Studies;

namespace Harness.Channels;

/// <summary>Opens secrets: variables of the environment, and files named from the folder of the study on. What they say is never written anywhere.</summary>
internal static class SecretPlace
{
    private const int Longest = 16 * 1024;

    /// <summary>What a secret says; null when it is not where it should be, is empty, or is too long to be one.</summary>
    /// <param name="secret">Where it is.</param>
    /// <param name="folder">The folder of the study.</param>
    public static string? Open(Secret secret, string folder)
    {
        string? text = secret.Keeper switch
        {
            SecretKeeper.Environment => Environment.GetEnvironmentVariable(secret.Name),
            SecretKeeper.File => OfFile(Path.Combine(folder, secret.Name)),
        };
        return text?.Trim() is { Length: > 0 } said ? said : null;
    }

    private static string? OfFile(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= Longest } ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
