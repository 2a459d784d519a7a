using Harness.Probes;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Readings;

/// <summary>A promise and the conversations that began on its channel, each with what it takes to judge it.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Commitment">What it promises.</param>
/// <param name="Cases">The conversations, in the order of the plan.</param>
public sealed record HeldPromise(Brand Brand, Commitment Commitment, IReadOnlyList<PromiseCase> Cases)
{
    /// <summary>All promises of a panel with the conversations of a wave.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="outcomes">The conversations that were sent.</param>
    /// <returns>One entry for each promise, in the order of the panel.</returns>
    public static IReadOnlyList<HeldPromise> All(Panel panel, Outcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(outcomes);
        return [.. panel.Brands.SelectMany(brand => (brand.Commitments ?? []).Select(commitment => Of(brand, commitment, panel, outcomes)))];
    }

    private static HeldPromise Of(Brand brand, Commitment commitment, Panel panel, Outcomes outcomes)
    {
        BusinessClock? clock = commitment.Clock == CommitmentClock.Business ? panel.Calendars!.First(calendar => calendar.Id == commitment.Calendar).Clock() : null;
        Outcomes here = outcomes.Where(slot => slot.Brand.Id == brand.Id && slot.Account.Channel == commitment.Channel);
        return new(brand, commitment, [.. here.Probes.Select((probe, i) => PromiseCase.Of(here.Slots[i].Probe, probe, commitment.Rung, commitment.Within, clock))]);
    }
}

/// <summary>One conversation under a promise.</summary>
/// <param name="Probe">Id of the probe.</param>
/// <param name="Limit">When the time promised is over, by the clock of the promise.</param>
/// <param name="Reached">When what is promised came, as well as it is known; null while it has not.</param>
/// <param name="Watched">Until when the conversation was watched.</param>
public sealed record PromiseCase(string Probe, Instant Limit, Moment? Reached, Instant Watched)
{
    /// <summary>A conversation held against a promise.</summary>
    /// <param name="id">Id of the probe.</param>
    /// <param name="probe">Its fold; it was sent.</param>
    /// <param name="rung">What is promised.</param>
    /// <param name="within">The time promised.</param>
    /// <param name="clock">The clock of the promise; null for the wall clock.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">It was not sent.</exception>
    public static PromiseCase Of(string id, Probe probe, Rung rung, Duration within, BusinessClock? clock)
    {
        ArgumentNullException.ThrowIfNull(probe);
        Instant sent = probe.Sent ?? throw new ArgumentException("sent", nameof(probe));
        return new(id, clock?.After(sent, within) ?? sent + within, Rungs.FirstAt(probe, rung), probe.Closed ?? probe.LastLook ?? sent);
    }

    /// <summary>Whether the promise was kept here; null where nobody knows: it was not watched long enough, or two looks lie on both sides of the limit.</summary>
    public bool? IsKept => Reached is { } reached
        ? reached.By <= Limit ? true : reached.After >= Limit ? false : null
        : Watched >= Limit ? false : null;
}
