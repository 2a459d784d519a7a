namespace Harness.Charts;

/// <summary>What a colour is for. The page's custom properties have the same names: <c>--ink</c>, <c>--muted</c>, <c>--s1</c>...</summary>
internal enum Tone
{
    Ink,
    Muted,
    Axis,
    Grid,
    Surface,
    S1,
    S2,
    S3,
    S4,
    Shade,
}

/// <summary>The two sets of colours: the first four inks of Okabe and Ito on white, and a lighter set of the same hues on a dark surface.</summary>
internal static class Palette
{
    public static IReadOnlyDictionary<Tone, string> Light { get; } = Set(
        "#1a1d21", "#5a6270", "#8a919c", "#e3e6ea", "#ffffff", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#0072b2");

    public static IReadOnlyDictionary<Tone, string> Dark { get; } = Set(
        "#e8ebef", "#a3abb6", "#6b7480", "#2b3138", "#14181d", "#5cccf8", "#f7bd1a", "#169d4d", "#b363cf", "#2484c6");

    /// <summary>What a page with inline charts includes: colours for light, dark and print, how charts take their width and show focus.</summary>
    public static string Css { get; } = $$"""
        :root { {{Properties(Light)}} }
        @media screen and (prefers-color-scheme: dark) { :root { {{Properties(Dark)}} } }
        .chart { display: block; max-width: 100%; height: auto; font-family: Arial, Helvetica, "Liberation Sans", sans-serif; }
        .chart [tabindex]:focus-visible { outline: 2px solid var(--s1); outline-offset: 1px; }
        .chart-pair > .chart-narrow { display: none; }
        @media screen and (max-width: 600px) {
          .chart-pair > .chart-wide { display: none; }
          .chart-pair > .chart-narrow { display: block; }
        }

        """ + Shorthand.Css;

    public static string Property(Tone tone) => "--" + tone.ToString().ToLowerInvariant();

    private static Dictionary<Tone, string> Set(params string[] colours) =>
        Enum.GetValues<Tone>().Zip(colours).ToDictionary(p => p.First, p => p.Second);

    private static string Properties(IReadOnlyDictionary<Tone, string> set) => string.Join(" ", set.Select(p => $"{Property(p.Key)}: {p.Value};"));
}
