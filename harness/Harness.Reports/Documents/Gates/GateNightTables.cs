using Harness.Charts;
using Harness.Findings;
using Harness.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Gates;

/// <summary>The nights of an entry, one row each.</summary>
internal static class GateNightTables
{
    public static DataTable Shares(GateTrend trend, IReadOnlyList<GateMark> marks, Language l)
    {
        Dictionary<int, string> changes = trend.Changes.ToDictionary(change => change.Night, change => $"{GateTrendTitles.Change(trend, change, [], l)} (p = {Numerals.Significant(change.P, 2, l)})");
        ILookup<LocalDate, string> marked = marks.ToLookup(mark => mark.On, mark => mark.Text);
        return new(
            l.Pick($"{trend.Entry.Id}: all nights", $"{trend.Entry.Id} : toutes les nuits"),
            [
                l.Pick("Night", "Nuit"), l.Pick("In time", "À temps"), l.Pick("Unknown", "Inconnus"), l.Pick("Share", "Part"), l.Pick("Average", "Moyenne"),
                l.Pick("Control limits", "Limites de contrôle"), "Verdict", l.Pick("Changes and marks", "Changements et marques"),
            ],
            [.. trend.Nights.Select((night, i) => (IReadOnlyList<string>)
            [
                Numerals.Date(night.Date, l), Fraction(night, l), Numerals.Count(night.Tally.Unclear, l), trend.Average[i].Share is { } share ? Numerals.Share(share, l) : "–", Numerals.Share(trend.Average[i].Value, l),
                $"{Numerals.Share(trend.Average[i].Low, l)}{l.Pick(" to ", " à ")}{Numerals.Share(trend.Average[i].High, l)}", GateSentences.Of(trend.Verdicts[i]).In(l),
                string.Join(l.Pick("; ", " ; "), [.. changes.TryGetValue(i, out string? change) ? new[] { change } : [], .. marked[night.Date]]),
            ])]);
    }

    /// <summary>Each night's mean wait, stopped at the window: the look at which the answer was seen counts.</summary>
    public static DataTable Means(GateCourse course, IReadOnlyList<GateVerdict> verdicts, Duration window, Language l) => new(
        l.Pick($"{course.Entry.Id}: all nights", $"{course.Entry.Id} : toutes les nuits"),
        [l.Pick("Night", "Nuit"), l.Pick("Messages", "Messages"), l.Pick("Answered", "Réponses"), l.Pick("Mean wait", "Attente moyenne"), "Verdict"],
        [.. course.Over.Select((night, i) => (IReadOnlyList<string>)
        [
            Numerals.Date(night.Date, l), Numerals.Count(night.Cases.Count, l), Numerals.Count(night.Cases.Count(each => each.IsReached), l),
            MeanTest.Mean(night.Cases, window, each => each.By).Estimate.Value is { } mean ? Numerals.Time(mean, l) : "–", GateSentences.Of(verdicts[i]).In(l),
        ])]);

    /// <summary>How many of those known came in time: <c>5 of 6</c>.</summary>
    public static string Fraction(GateNight night, Language l) => $"{Numerals.Count(night.Tally.Kept, l)}{l.Pick(" of ", " sur ")}{Numerals.Count(night.Tally.Kept + night.Tally.Broken, l)}";
}
