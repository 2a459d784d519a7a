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
    public static ForestChart Of(string key, string title, IReadOnlyList<Stratum> groups, Func<Stratum, string?> heading, Stratum overall, Language l)
    {
        Stratum[] shown = [.. groups.Where(group => group.N > 0)];
        double greatest = shown.Max(group => group.Share.High ?? 0);
        return new(
            $"{key}-{Wording.Key(l)}",
            title,
            l.Pick("Share answered by a person within the window, with 95% Wilson interval", "Part des messages ayant reçu la réponse d’une personne dans la fenêtre, intervalle de Wilson à 95 %"),
            $"{title} {string.Join(l.Pick("; ", " ; "), shown.Select(group => $"{group.Name(l)} {group.Fraction(l)}, {group.Interval(l)}"))}.",
            Tables.Shares(shown, heading, l),
            [.. shown.Select(group => Row(group, heading(group), l))],
            Scales.Shares(greatest, l),
            l.Pick("Share answered", "Part répondue"),
            overall.Share.Value is { } value ? new(value, l.Pick($"all {Numerals.Share(value, l)}", $"ensemble {Numerals.Share(value, l)}")) : null);
    }

    private static ForestRow Row(Stratum group, string? heading, Language l) => new(
        group.Name(l),
        group.N < Floors.Figure ? null : group.Share.Value,
        group.Share.Low ?? 0,
        group.Share.High ?? 1,
        group.Share(l),
        group.Fraction(l),
        $"{group.Name(l)}{l.Pick(": ", " : ")}{group.Fraction(l)}, {group.Share(l)} ({group.Interval(l)})",
        group.N < Floors.Order ? Emphasis.Muted : Emphasis.Normal,
        heading);
}
