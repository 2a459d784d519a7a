using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>How an entry with a share went from night to night.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Nights">The nights that are over, in order; messages of which nobody knows whether they kept the limit are in none of the figures.</param>
/// <param name="Average">The moving average after each night, its limits around the promised share.</param>
/// <param name="Changes">Where the share changed and stayed changed, looked for after the fact.</param>
/// <param name="Verdicts">What the gate said of the entry after each night.</param>
internal sealed record GateTrend(GateEntry Entry, IReadOnlyList<GateNight> Nights, IReadOnlyList<EwmaNight> Average, IReadOnlyList<ShareChange> Changes, IReadOnlyList<GateVerdict> Verdicts)
{
    public const double Width = 3, Weight = 0.2, Level = 0.05;
    public const ulong Seed = 1;
    public const int Permutations = 1999;
    private const double Confidence = 0.95;
    private const int DaysNear = 7;

    /// <param name="course">The entry with its nights; it promises a share.</param>
    /// <param name="results">The verdicts of all nights.</param>
    /// <param name="window">How long each message is watched.</param>
    public static GateTrend Of(GateCourse course, IReadOnlyList<GateResult> results, Duration window)
    {
        int[] x = [.. course.Over.Select(night => night.Tally.Kept)], n = [.. course.Over.Select(night => night.Tally.Kept + night.Tally.Broken)];
        return new(
            course.Entry,
            course.Over,
            Ewma.Of(x, n, course.Entry.Wanted!.Value, Width, Weight),
            ChangePoints.Of(x, n, new(window, course.Entry.Clock == CommitmentClock.Business ? Clock.Business : Clock.Wall, Confidence), Level, Seed, Permutations),
            VerdictsOf(course, results));
    }

    /// <summary>What the gate said of an entry after each night that is over.</summary>
    public static IReadOnlyList<GateVerdict> VerdictsOf(GateCourse course, IReadOnlyList<GateResult> results)
    {
        Dictionary<LocalDate, GateResult> said = results.Where(result => result.Night is not null).ToDictionary(result => result.Night!.Value);
        return [.. course.Over.Select(night => said[night.Date].Checks.First(check => check.Entry == course.Entry.Id && !check.IsAgainst).Verdict)];
    }

    /// <summary>The newest mark within a week before a change; null where there is none. That it came before does not make it the cause.</summary>
    public GateMark? Before(ShareChange change, IReadOnlyList<GateMark> marks)
    {
        LocalDate night = Nights[change.Night].Date;
        return marks.Where(mark => mark.On <= night && mark.On > night.PlusDays(-DaysNear)).MaxBy(mark => mark.On);
    }
}
