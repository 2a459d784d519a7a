using Harness.Statistics;
using Harness.Studies;

namespace Harness.Readings;

/// <summary>How a brand kept what it promises, over the conversations of a wave that began on the channel of the promise.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Commitment">What it promises.</param>
/// <param name="Kept">In how many conversations it kept it.</param>
/// <param name="Broken">In how many it did not: the rung came too late, or had not come when the limit was over.</param>
/// <param name="Open">In how many nobody knows: they were not watched long enough, or two looks lie on both sides of the limit.</param>
public sealed record KeptCommitment(Brand Brand, Commitment Commitment, int Kept, int Broken, int Open)
{
    /// <summary>Of how many it is known whether the promise was kept.</summary>
    public int N => Kept + Broken;

    /// <summary>The share kept, of those of which it is known, by Wilson.</summary>
    /// <param name="confidence">Confidence of the limits.</param>
    /// <returns>The share; without a value where nothing is known.</returns>
    public Estimate Share(double confidence) =>
        Proportion.Wilson(Kept, N, new(Commitment.Within, Commitment.Clock == CommitmentClock.Business ? Clock.Business : Clock.Wall, confidence));

    /// <summary>What can be said: judged by the interval, never by the share itself; a promise made for all messages is broken by one of them.</summary>
    /// <param name="confidence">Confidence of the limits.</param>
    /// <returns>The verdict.</returns>
    public Holding Verdict(double confidence)
    {
        Estimate share = Share(confidence);
        return Commitment.Share is not { } promised || promised >= 1 ? Broken > 0 ? Holding.Broken : Holding.NotEnoughData
            : share.Low >= promised ? Holding.Kept
            : share.High < promised ? Holding.Broken
            : Holding.NotEnoughData;
    }

    /// <summary>How the conversations that a promise speaks of stand to it.</summary>
    /// <param name="promise">The promise with its conversations.</param>
    /// <returns>The counts; with nothing known where no conversation began on its channel.</returns>
    public static KeptCommitment Of(HeldPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        bool?[] kept = [.. promise.Cases.Select(each => each.IsKept)];
        return new(promise.Brand, promise.Commitment, kept.Count(yes => yes == true), kept.Count(yes => yes == false), kept.Count(yes => yes is null));
    }

    /// <summary>All promises of a panel that the conversations of a wave can be held against.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="outcomes">The conversations that were sent.</param>
    /// <returns>One entry for each promise, in the order of the panel; with nothing known where no conversation began on its channel.</returns>
    public static IReadOnlyList<KeptCommitment> All(Panel panel, Outcomes outcomes) => [.. HeldPromise.All(panel, outcomes).Select(Of)];
}

/// <summary>What the interval says of a promise.</summary>
public enum Holding
{
    /// <summary>The share kept is not below the promised one.</summary>
    Kept,

    /// <summary>The share kept is below the promised one, or one message broke a promise made for all.</summary>
    Broken,

    /// <summary>Neither can be said.</summary>
    NotEnoughData,
}
