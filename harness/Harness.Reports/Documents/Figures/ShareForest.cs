using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Shares answered with their intervals, one row a group.</summary>
internal static class ShareForest
{
    /// <param name="key">Unique on the page.</param>
    /// <param name="groups">The rows, in the order in which they are shown.</param>
    /// <param name="heading">The heading over a row; null for none.</param>
    /// <param name="overall">Drawn as the line of reference.</param>
    /// <param name="reach">How far the axis goes: the same for charts that are to be compared.</param>
    public static ForestChart Of(string key, string title, IReadOnlyList<Stratum> groups, Func<Stratum, string?> heading, Stratum overall, double reach, Language l)
    {
        Stratum[] shown = [.. groups.Where(group => group.N > 0)];
        return new(
            $"{key}-{Wording.Key(l)}",
            title,
            l.Pick("Share answered by a person within the window, with 95% Wilson interval", "Part des messages ayant reçu la réponse d’une personne dans la fenêtre, intervalle de Wilson à 95 %"),
            $"{title} {string.Join(l.Pick("; ", " ; "), shown.Select(group => $"{group.Name(l)} {group.Fraction(l)}, {group.Interval(l)}"))}.",
            Tables.Shares(shown, heading, l),
            [.. shown.Select(group => Row(group, heading(group), l))],
            Scales.Shares(reach, l),
            l.Pick("Share answered", "Taux de réponse"),
            overall is { N: >= Floors.Figure, Share.Value: { } value } ? new(value, l.Pick($"all {Numerals.Share(value, l)}", $"ensemble {Numerals.Share(value, l)}")) : null);
    }

    /// <summary>The greatest share within the intervals of some groups.</summary>
    public static double Reach(IEnumerable<Stratum> groups) => groups.Where(group => group.Published).Max(group => group.Share.High) ?? 1;

    private static ForestRow Row(Stratum group, string? heading, Language l) => new(
        group.Name(l),
        group.Published ? group.Share.Value : null,
        group.Published ? group.Share.Low!.Value : double.NaN,
        group.Published ? group.Share.High!.Value : double.NaN,
        group.Share(l),
        group.Fraction(l),
        $"{group.Name(l)}{l.Pick(": ", " : ")}{group.Fraction(l)}, {group.Share(l)} ({group.Interval(l)})",
        group.N < Floors.Order ? Emphasis.Muted : Emphasis.Normal,
        heading);
}
