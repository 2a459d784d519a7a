using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Worlds;

/// <summary>All simulated brands of a panel. What they do depends only on the seed, the slot and when it was sent, not on the order of play.</summary>
public sealed class Town
{
    private readonly Dictionary<string, Desk> desks;
    private readonly ulong seed;

    /// <summary>The town of a study.</summary>
    /// <param name="study">A study whose panel has a world.</param>
    /// <param name="seed">The seed of all that its brands do.</param>
    /// <exception cref="ArgumentException">The panel has no world.</exception>
    public Town(Study study, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(study);
        World world = study.Panel.World ?? throw new ArgumentException("the panel has no world: this study can only be run live", nameof(study));
        desks = world.Laws.ToDictionary(law => law.Brand, law => new Desk(law, study.Panel, study.Window), StringComparer.Ordinal);
        this.seed = seed;
    }

    /// <summary>The desk of a brand.</summary>
    /// <param name="brand">The brand.</param>
    /// <returns>Its desk.</returns>
    public Desk this[Brand brand] => desks[brand.Id];

    /// <summary>What the brand of a slot will do about one of our messages.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="turn">0 for the opening, 1 for the follow-up.</param>
    /// <param name="sent">When it was sent.</param>
    /// <returns>Acts in order of time; empty is silence.</returns>
    public IReadOnlyList<Act> Acts(Slot slot, int turn, Instant sent)
    {
        Draws draws = Draws.For(seed, 0x54, (ulong)slot.Index, (ulong)turn);
        return turn == 0 ? this[slot.Brand].Opening(slot, sent, draws) : this[slot.Brand].FollowUp(slot, sent, draws);
    }

    /// <summary>The true share of a plan's messages that a person has answered by an age, each sent on time.</summary>
    /// <param name="slots">The slots; at least one.</param>
    /// <param name="age">Time since sending, on the wall clock.</param>
    /// <returns>0 to 1: what an estimate of the same share should come near.</returns>
    public double TrueShare(IReadOnlyList<Slot> slots, Duration age) => slots.Average(slot => this[slot.Brand].AnsweredBy(slot, slot.At, age));
}
