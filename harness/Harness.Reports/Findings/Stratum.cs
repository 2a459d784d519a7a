using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings;

/// <summary>A part of the wave that is reported on: all of it, a brand, a sector, a category, a form of address.</summary>
internal sealed record Stratum(string Id, Words Name, Outcomes Outcomes, Estimate Share, Estimate Median, IReadOnlyList<AnsweredBy> By, SurvivalCurve Curve)
{
    private static readonly Duration[] Ages =
    [
        Duration.FromMinutes(15), Duration.FromHours(1), Duration.FromHours(2), Duration.FromHours(6),
        Duration.FromHours(24), Duration.FromHours(48), Duration.FromHours(72),
    ];

    /// <summary>All its accounts are of brands that are not there: silence is then no fact about a service.</summary>
    public bool Absent => N > 0 && Outcomes.Slots.All(slot => slot.Account.Presence == Presence.Absent);

    /// <summary>Whether a figure about it may be published at all.</summary>
    public bool Published => N >= Floors.Figure && !Absent;

    public int N => Outcomes.N;

    public int X => Outcomes.X;

    public static Stratum Of(string id, Words name, Outcomes outcomes)
    {
        BetweenLooks times = outcomes.BetweenLooks(Floors.Confidence);
        return new(
            id,
            name,
            outcomes,
            outcomes.Share(Floors.Confidence),
            times.Quantile(0.5),
            [.. Ages.Where(age => age <= outcomes.Window).Select(age => new AnsweredBy(age, times.AnsweredBy((long)age.TotalMilliseconds)))],
            times.Seen);
    }
}

/// <summary>The share answered by an age.</summary>
internal sealed record AnsweredBy(Duration Age, Estimate Share);
