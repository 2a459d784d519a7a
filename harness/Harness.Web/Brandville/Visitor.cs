namespace Harness.Brandville;

/// <summary>Somebody who comes to the door of a brand without an account.</summary>
internal static class Visitor
{
    public const int MostLetters = 5000;

    private const int MostOfName = 80;

    /// <summary>A visitor by the name they give; visitors of one name at one kind of door are one.</summary>
    public static Customer Of(Door door, string name) => new($"{door}:{name}", name, null);

    /// <summary>A name to show: one line, not too long.</summary>
    public static string Name(string? given)
    {
        string name = string.Join(' ', (given ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? "?" : name.Length > MostOfName ? name[..MostOfName] : name;
    }

    /// <summary>What a visitor says; null when it is nothing or too long.</summary>
    public static string? Text(string? written) => written?.ReplaceLineEndings("\n").Trim() is { Length: > 0 and <= MostLetters } text ? text : null;
}
