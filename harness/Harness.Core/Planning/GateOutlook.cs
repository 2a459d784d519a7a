using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What an entry of a gate can be expected to do, worked out before anything is sent; for shares and quantiles.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="PerNight">Messages on the usual night: the median of the nights that have one.</param>
/// <param name="Pooled">Messages that are judged together when the nights are all there.</param>
/// <param name="FailLevel">The chance that it fails where the promise is just kept: on one night where nights are pooled, else ever in the wave.</param>
/// <param name="NightsToPass">After how many nights it can pass at the earliest, were every message answered in time; null where so many messages can never show it.</param>
/// <param name="ChanceToFind">The chance that a promise broken by a fifth fails it, by the time all that is pooled was sent after the break; null with no message.</param>
/// <param name="NightsToFind">On which night half of such breaks are found; null where it takes more than a year or the wave is over before.</param>
/// <param name="NightsToFindMost">On which night nine of ten are found; null likewise.</param>
public sealed record GateOutlook(GateEntry Entry, int PerNight, int Pooled, double FailLevel, int? NightsToPass, double? ChanceToFind, int? NightsToFind, int? NightsToFindMost)
{
    /// <summary>What is meant by a promise broken by a fifth: so much of the promised share is left.</summary>
    public const double Left = 0.8;

    private const int LongestWatch = 366;
    private const ulong AnySeed = 28;

    /// <summary>The outlooks of a plan's gate.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One for each entry with a share or a quantile, in their order; empty where the study has no gate.</returns>
    public static IReadOnlyList<GateOutlook> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Study.Gate is not { } gate ? [] : [.. gate.Entries.Where(entry => entry.Wanted is not null).Select(entry => Of(entry, new(gate, gate.Entries.Count), plan))];
    }

    private static GateOutlook Of(GateEntry entry, GateLevels levels, Plan plan)
    {
        int[] nights =
        [
            .. plan.Slots.Where(slot => (entry.Brand is null || slot.Brand.Id == entry.Brand) && (entry.Channel is null || slot.Account.Channel == entry.Channel))
                .GroupBy(slot => slot.At.InZone(plan.Study.Schedule.Zone).Date).OrderBy(night => night.Key).Select(night => night.Count()),
        ];
        int perNight = nights.Length == 0 ? 0 : nights.Order().ElementAt(nights.Length / 2);
        double level = levels.Fail(entry), wanted = entry.Wanted!.Value;
        int? toPass = ToPass(nights, levels.Gate.Nights, wanted, GateLevels.Pass(entry));
        if (perNight == 0)
        {
            return new(entry, 0, 0, level, null, null, null, null);
        }

        if (levels.Gate.Nights is not { } window)
        {
            int[] looks = [.. nights.Select((_, night) => nights.Take(night + 1).Sum())];
            double[] found = SequentialShare.Of(wanted, looks, looks[^1], level, Statistics.Spending.OBrienFleming).Power(wanted * Left);
            return new(entry, perNight, looks[^1], level, toPass, found[^1], First(found, 0.5), First(found, 0.9));
        }

        int pooled = perNight * window;
        IReadOnlyList<int?> nightsToFind = new MovingShare(wanted, window, level).NightsToFind(wanted, wanted * Left, perNight, LongestWatch, AnySeed);
        return new(
            entry, perNight, pooled, level, toPass, FixedShare.Power(pooled, wanted, wanted * Left, level),
            nightsToFind[nightsToFind.Count / 2], nightsToFind[nightsToFind.Count * 9 / 10]);
    }

    private static int? ToPass(int[] nights, int? window, double wanted, double level)
    {
        for (int night = 1; night <= nights.Length; night++)
        {
            int n = nights.Take(night).TakeLast(window ?? night).Sum();
            if (n >= 2 && FixedShare.Low(n, n, level) >= wanted)
            {
                return night;
            }
        }

        return null;
    }

    private static int? First(double[] chances, double least) => chances.Index().Where(look => look.Item >= least).Select(look => (int?)(look.Index + 1)).FirstOrDefault();
}
