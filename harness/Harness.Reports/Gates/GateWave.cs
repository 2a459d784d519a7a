using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>A wave as far as it has come.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Probes">The fold of each slot's events, in the order of the plan.</param>
/// <param name="AsOf">The instant up to which the journal is taken to know all.</param>
internal sealed record GateWave(Plan Plan, IReadOnlyList<Probe> Probes, Instant AsOf)
{
    /// <summary>The wave of a journal: one among simulated brands is over, whatever the time is.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="study">The study it was made with.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidDataException">A slot or a content of the journal is not what was recorded.</exception>
    public static GateWave Of(EventJournal journal, Study study, Instant now)
    {
        Plan plan = new(study, journal.Wave.Seed, journal.Slots(study), journal.Wave.Number ?? 1);
        return new(plan, journal.Probes(plan.Slots), journal.Wave.Brands == Brands.Live || plan.Slots.Count == 0 ? now : End(plan));
    }

    /// <summary>When all of a plan is over, whatever happens.</summary>
    public static Instant End(Plan plan) => plan.Slots.Max(slot => slot.At) + plan.Study.Window + plan.Study.Schedule.Patience + Duration.FromDays(2);
}
