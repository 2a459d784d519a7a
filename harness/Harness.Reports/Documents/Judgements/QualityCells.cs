using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Statistics;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>Figures of quality as readers see them: a value with its interval, or why there is none.</summary>
internal static class QualityCells
{
    public static string Value(QualityFigure figure, Language l) =>
        figure.Rated == 0 ? "–"
        : figure.Rated < Floors.Figure ? TooFew(l)
        : figure.Estimate.Value is { } value ? Number(value, figure, l)
        : Numerals.NoData(l);

    public static string Interval(QualityFigure figure, Language l) => !figure.Published ? "–"
        : figure.Estimate is { Low: { } low, High: { } high } ? Number(low, figure, l) + l.Pick(" to ", " à ") + Number(high, figure, l)
        : l.Pick("no interval: the values do not vary", "pas d’intervalle : les valeurs ne varient pas");

    /// <summary>Both, for a cell of a table.</summary>
    public static string Whole(QualityFigure figure, Language l) => figure.Published ? $"{Value(figure, l)} ({Interval(figure, l)})" : Value(figure, l);

    public static string Share(RuleShare rule, Language l) => rule.Published
        ? $"{Fraction(rule.Holds, rule.Read, l)}{l.Pick(": ", " : ")}{Numerals.Share(rule.Estimate.Value!.Value, l)} ({Numerals.ShareInterval(rule.Estimate, l)})"
        : rule.Read == 0 ? "–" : TooFew(l);

    public static string Alpha(Estimate alpha, Language l) => alpha switch
    {
        { Value: null } => l.Pick("not computable: ", "non calculable : ") + Wording.Of(alpha.Absent!.Value).In(l),
        { Low: null } => Numerals.Number(alpha.Value.Value, l) + l.Pick(" (no interval)", " (pas d’intervalle)"),
        _ => $"{Numerals.Number(alpha.Value.Value, l)} ({Numerals.NumberInterval(alpha, l)})",
    };

    public static string Fraction(int part, int whole, Language l) => Numerals.Count(part, l) + l.Pick(" of ", " sur ") + Numerals.Count(whole, l);

    /// <summary>A number of a score or a mark with one decimal; a share as a percentage.</summary>
    private static string Number(double value, QualityFigure figure, Language l) =>
        figure is { Least: 0, Most: 1 } ? Numerals.Share(value, l) : Numerals.Number(Math.Round(value, 1, MidpointRounding.AwayFromZero), l);

    private static string TooFew(Language l) => $"n < {Numerals.Count(Floors.Figure, l)}";
}
