using System.Globalization;

namespace Harness.Charts;

/// <summary>Short classes for how marks look, so that a page of many charts stays light; its style sheet says what each stands for.</summary>
internal static class Shorthand
{
    private static readonly (string Attribute, string Value, string Class)[] All =
    [
        .. Enum.GetValues<Tone>().SelectMany(tone => new[] { ("fill", $"var({Palette.Property(tone)})", Named('f', (int)tone)), ("stroke", $"var({Palette.Property(tone)})", Named('l', (int)tone)) }),
        .. new[] { "10", "10.5", "11", "11.5", "12", "12.5" }.Select((size, i) => ("font-size", size, Named('t', i))),
        ("fill", "none", "n"), ("stroke-width", "2", "w2"), ("stroke-width", "3", "w3"), ("stroke-linejoin", "round", "j"), ("paint-order", "stroke", "o"),
        ("text-anchor", "middle", "m"), ("text-anchor", "end", "e"), ("font-weight", "bold", "b"),
    ];

    private static readonly Dictionary<(string, string), string> Classes = All.ToDictionary(each => (each.Attribute, each.Value), each => each.Class);

    /// <summary>What a page with charts includes.</summary>
    public static string Css { get; } = string.Concat(All.Select(each => $".chart .{each.Class} {{ {each.Attribute}: {each.Value}{(each.Attribute == "font-size" ? "px" : "")}; }}\n"));

    /// <summary>The class that says the same as an attribute; empty for what goes without saying, null where there is none.</summary>
    public static string? Of(string attribute, string value) => (attribute, value) is ("stroke-width", "1") or ("rx", "0") or ("font-family", _) ? "" : Classes.GetValueOrDefault((attribute, value));

    private static string Named(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
