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

    /// <summary>What the brand of a slot will do about one of our messages to it.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="turn">0 for the opening, 1 for the next message.</param>
    /// <param name="sent">When it was sent.</param>
    /// <param name="answers">Whether it answers something that the brand had said; else the brand takes it as it takes an opening.</param>
    /// <returns>Acts in order of time; empty is silence.</returns>
    public IReadOnlyList<Act> Acts(Slot slot, int turn, Instant sent, bool answers)
    {
        Desk desk = this[slot.Brand];
        Draws draws = Draws.For(seed, 0x54, (ulong)slot.Index, (ulong)turn);
        return desk.HasStory ? desk.Told(turn, slot.Language, sent) : answers ? desk.FollowUp(slot, sent, draws) : desk.Opening(slot, sent, draws);
    }

    /// <summary>What a third party will do about a message: what the story of the brand holds for it, else nothing.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="turn">Number of the message in the conversation, from 0.</param>
    /// <param name="sent">When it was sent.</param>
    /// <returns>Acts in order of time; empty is silence.</returns>
    public IReadOnlyList<Act> ThirdParty(Slot slot, int turn, Instant sent) => this[slot.Brand].Told(turn, slot.Language, sent);

    /// <summary>The true share of a plan's messages that a person has answered by an age, each sent on time.</summary>
    /// <param name="slots">The slots; at least one.</param>
    /// <param name="age">Time since sending, on the wall clock.</param>
    /// <returns>0 to 1: what an estimate of the same share should come near.</returns>
    public double TrueShare(IReadOnlyList<Slot> slots, Duration age) => slots.Average(slot => this[slot.Brand].AnsweredBy(slot, slot.At, age));
}
