using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>Plays a plan against simulated brands in virtual time: weeks in a moment, the same seed giving the same events.</summary>
internal static class Simulation
{
    /// <summary>Plays the whole plan.</summary>
    /// <param name="plan">The plan; its seed is the seed of the brands too.</param>
    /// <param name="record">Takes each event as it happens.</param>
    /// <param name="cancellation">Stops between two events.</param>
    /// <returns>The fold of each slot's events, in the order of the plan.</returns>
    public static ValueTask<IReadOnlyList<Probe>> Play(Plan plan, Action<ProbeEvent> record, CancellationToken cancellation)
    {
        VirtualTime time = new(plan.Slots.Count == 0 ? NodaConstants.UnixEpoch : plan.Slots[0].At);
        return Play(plan, Channels.Channels.Open(ChannelLimits.Simulator, new(plan.Study, plan.Seed, time)), time, time.Reach, record, cancellation);
    }

    /// <summary>Plays the whole plan on a channel that leads elsewhere, in a time that does not run on while something is done.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="everywhere">The channel of all messages.</param>
    /// <param name="time">The time.</param>
    /// <param name="reach">Lets the time come to an instant and stay there.</param>
    /// <param name="record">Takes each event as it happens.</param>
    /// <param name="cancellation">Stops between two events.</param>
    /// <returns>The fold of each slot's events, in the order of the plan.</returns>
    public static async ValueTask<IReadOnlyList<Probe>> Play(
        Plan plan, IChannel everywhere, TimeProvider time, Func<Instant, CancellationToken, ValueTask> reach, Action<ProbeEvent> record, CancellationToken cancellation)
    {
        Salts salts = new(plan.Seed);
        Shopper shopper = new(plan.Study, _ => everywhere, time, salts, Recording.InMemory(_ => everywhere, time, salts, record));
        Conversation[] conversations = [.. plan.Slots.Select(slot => new Conversation(slot))];
        EventLoop loop = new(reach);
        foreach (Slot slot in plan.Slots)
        {
            loop.Wake(slot.Index, slot.At);
        }

        await loop.Run(number => shopper.Advance(conversations[number], cancellation), cancellation);
        return [.. conversations.Select(conversation => conversation.Probe)];
    }
}
