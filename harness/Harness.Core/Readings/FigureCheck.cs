using System.Text.RegularExpressions;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Readings;

/// <summary>Sets published figures beside what the sample behind them can bear, and beside each other.</summary>
public static partial class FigureCheck
{
    /// <summary>Checks every figure by rules alone; nothing about a particular publication is known here.</summary>
    /// <param name="figures">The figures, contradictions kept.</param>
    /// <param name="brands">How many brands the study had, at least 1.</param>
    /// <param name="confidence">Confidence of the intervals, such as 0.95.</param>
    /// <returns>One entry per figure, in the same order.</returns>
    public static IReadOnlyList<CheckedFigure> Check(IReadOnlyList<PublishedFigure> figures, int brands, double confidence)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ILookup<(Quantity, string), PublishedFigure> same = figures.ToLookup(Thing);
        return [.. figures.Select(figure => new CheckedFigure(figure, Interval(figure, confidence), [.. Remarks(figure, same[Thing(figure)], figures, brands)]))];
    }

    private static Estimate? Interval(PublishedFigure figure, double confidence) =>
        figure is { Share: { } share, Of: { } of } && Count(figure) is { } count
            ? Proportion.Wilson(count, of, new(Duration.Zero, Clock.Wall, confidence)) with { Value = share }
            : null;

    private static IEnumerable<Remark> Remarks(PublishedFigure figure, IEnumerable<PublishedFigure> same, IReadOnlyList<PublishedFigure> all, int brands)
    {
        if (figure is { Share: { } share, Of: { } of } && Count(figure) is null)
        {
            yield return new(RemarkKind.NotWhole, share * of);
        }

        foreach (PublishedFigure other in same.Where(other => !ReferenceEquals(figure, other) && Differ(figure, other)))
        {
            yield return new(RemarkKind.Contradicted, Other: other);
        }

        switch (figure.Quantity)
        {
            case Quantity.MeanTimeOfReplies:
                yield return new(RemarkKind.RespondersOnly);
                break;
            case Quantity.SlowestReply:
                yield return new(RemarkKind.OneReply);
                break;
            case Quantity.FastestTime when Faster(figure, all) is { } faster:
                yield return new(RemarkKind.Beaten, Other: faster);
                break;
            case Quantity.ShareOfReplies:
                double sum = all.Where(other => other.Quantity == Quantity.ShareOfReplies && other.Source == figure.Source).Sum(other => other.Share ?? 0);
                yield return new(RemarkKind.SharesOfReplies, sum);
                break;
            case Quantity.BestShare when Ceiling(figure, all, brands) is { } ceiling:
                yield return new(RemarkKind.CannotReach, ceiling.Most, ceiling.Whole);
                break;
        }
    }

    /// <summary>The whole number of messages that rounds to the share as printed, or to five decimals when it is printed without percent; null when there is none.</summary>
    private static int? Count(PublishedFigure figure)
    {
        const int DecimalsOfAFraction = 5;
        (double share, int of) = (figure.Share!.Value, figure.Of!.Value);
        int count = (int)Math.Round(share * of);
        Match percent = Percent().Match(figure.Printed);
        int decimals = percent.Success ? 2 + percent.Groups["decimals"].Length : DecimalsOfAFraction;
        return Math.Abs(((double)count / of) - share) <= 0.5 * Math.Pow(10, -decimals) + 1e-9 ? count : null;
    }

    private static (Quantity Quantity, string Subject) Thing(PublishedFigure figure) => (figure.Quantity, figure.Subject.En.ToUpperInvariant());

    /// <summary>Whether two values cannot be one, rounded as each is printed: 14% and 39 of 280 can.</summary>
    private static bool Differ(PublishedFigure a, PublishedFigure b) =>
        a.Time != b.Time || (a.Share is null != b.Share is null) || Math.Abs((a.Share - b.Share) ?? 0) > Math.Max(HalfUnit(a), HalfUnit(b)) + 1e-9;

    /// <summary>Half of the last decimal that is printed of a percentage; nothing for a count.</summary>
    private static double HalfUnit(PublishedFigure figure) =>
        Percent().Match(figure.Printed) is { Success: true } percent ? 0.5 * Math.Pow(10, -2 - percent.Groups["decimals"].Length) : 0;

    private static PublishedFigure? Faster(PublishedFigure figure, IReadOnlyList<PublishedFigure> all) =>
        all.Where(other => other.Quantity == Quantity.MeanTimeOfReplies && other.Time < figure.Time).OrderBy(other => other.Time).FirstOrDefault();

    /// <summary>The most that all brands together can have answered if this share is the best; null when that reaches the published whole.</summary>
    private static (double Most, PublishedFigure Whole)? Ceiling(PublishedFigure best, IReadOnlyList<PublishedFigure> all, int brands)
    {
        if (best is not { Of: { } of, Share: { } share })
        {
            return null;
        }

        PublishedFigure[] answered = [.. all.Where(other => other is { Quantity: Quantity.ShareAnswered, Share: not null, Of: not null })];
        PublishedFigure? whole = answered.Where(other => other.Of == (long)of * brands).MaxBy(other => other.Share);
        double[] known = [.. answered.Where(other => other.Of == of)
            .GroupBy(other => other.Subject.En, StringComparer.OrdinalIgnoreCase).Select(brand => brand.Max(other => other.Share!.Value))];
        double most = (known.Sum() + (Math.Max(0, brands - known.Length) * share)) / brands;
        return whole is not null && most < whole.Share - 0.005 ? (most, whole) : null;
    }

    [GeneratedRegex(@"\d([.,](?<decimals>\d+))?\s*(%|percent|per cent|pour cent)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Percent();
}

/// <summary>A published figure with what can be said about it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Interval">The interval that its sample gives; null when the numbers behind it are not known or not whole.</param>
/// <param name="Remarks">What is wrong or missing; empty when nothing is.</param>
public sealed record CheckedFigure(PublishedFigure Figure, Estimate? Interval, IReadOnlyList<Remark> Remarks);

/// <summary>Something wrong or missing about a published figure.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The number that shows it; null where none does.</param>
/// <param name="Other">The other figure that shows it; null where none does.</param>
public sealed record Remark(RemarkKind Kind, double? Number = null, PublishedFigure? Other = null);

/// <summary>What can be wrong with a published figure.</summary>
public enum RemarkKind
{
    /// <summary>No whole number of messages gives this share; Number is what it would take.</summary>
    NotWhole,

    /// <summary>Another publication gives another value for the same thing, Other.</summary>
    Contradicted,

    /// <summary>A mean over the answered messages only; how many they were was not published.</summary>
    RespondersOnly,

    /// <summary>A single reply.</summary>
    OneReply,

    /// <summary>Said to be the fastest, but Other is faster.</summary>
    Beaten,

    /// <summary>A share of the replies, not of the messages; those of the same publication sum to Number.</summary>
    SharesOfReplies,

    /// <summary>If this were the best, all brands together would have answered at most Number, less than the published whole, Other.</summary>
    CannotReach,
}
