using Harness.Statistics;
using Harness.Studies;

namespace Harness.Gates;

/// <summary>All that the test of an entry rests on.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Study">The study.</param>
/// <param name="Pooled">The nights that count, all of them over.</param>
/// <param name="Cases">Their messages.</param>
/// <param name="IsStale">Whether nothing was measured on the last of them.</param>
/// <param name="IsWhole">Whether nothing more is to come of a wave that is judged as a whole.</param>
/// <param name="Pool">How many nights are pooled; null for the whole wave.</param>
/// <param name="PassLevel">The chance that a promise just broken passes.</param>
/// <param name="FailLevel">The chance that a promise just kept fails.</param>
internal sealed record GateScene(GateEntry Entry, Study Study, IReadOnlyList<GateNight> Pooled, IReadOnlyList<GateCase> Cases, bool IsStale, bool IsWhole, int? Pool, double PassLevel, double FailLevel)
{
    public GateReach Reach(double? value, double? low, double? high, GateTally tally, double failLevel, string method) => new(
        value, low, high, tally.N, tally.Unclear, Pooled.Count, PassLevel, failLevel, method, Pooled.Count > 0 ? Pooled[0].Date : null, Pooled.Count > 0 ? Pooled[^1].Date : null);

    /// <summary>Whether the nights that are pooled could show that the promise is kept, were every message of them answered in time.</summary>
    public bool CanPass => Entry.Wanted is not { } wanted || Most is not { } most || FixedShare.Low(most, most, PassLevel) >= wanted;

    /// <summary>How many nights bring so many messages, at the rhythm so far; null where they do not fit into what is pooled.</summary>
    public int? NightsFor(int? messages)
    {
        if (messages is not { } more || PerNight == 0 || !CanPass)
        {
            return null;
        }

        int nights = (int)Math.Ceiling(more / PerNight);
        return nights > Pool ? null : nights;
    }

    private double PerNight => Pooled.Count == 0 ? 0 : Pooled.Average(night => night.Planned);

    /// <summary>The most messages that are ever pooled; null where nights bring none, or a whole wave is.</summary>
    private int? Most => Pool is { } pool && PerNight > 0 ? (int)Math.Floor(pool * PerNight) : null;
}
