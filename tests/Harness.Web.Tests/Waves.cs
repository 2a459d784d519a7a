using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Web.Tests;

/// <summary>Waves to show.</summary>
internal static class Waves
{
    public const string HostileName = "<script>alert(1)</script>";

    public static Study Race { get; } = Scenarios.Race();

    public static Study HostileRace { get; } = Race with
    {
        Panel = Race.Panel with { Brands = [Race.Panel.Brands[0] with { Name = HostileName }, .. Race.Panel.Brands.Skip(1)] },
    };

    /// <summary>One message to McDonald's for each way that a message can end, on Monday 1 October 2012 from 9:00 in Chicago, one a minute.</summary>
    public static ShownWave EveryOutcome(string folder, Language language = Language.En)
    {
        Instant nine = Instant.FromUtc(2012, 10, 1, 14, 0);
        Moment After(int hours, int minutes) => new(nine + Duration.FromMinutes((hours * 60) + minutes), nine + Duration.FromMinutes((hours * 60) + minutes));
        Probe sent = new() { Turns = 1, Sent = nine, Closed = nine + Race.Window };
        return Of(
            folder,
            language,
            sent with { Acknowledged = After(2, 5), Human = After(2, 5) },
            sent with { Acknowledged = After(0, 1) },
            sent with { Gone = After(30, 0) },
            sent with { Acknowledged = After(0, 19), Human = After(0, 19), Gone = After(30, 0) },
            sent,
            new() { Sending = SendState.Missed });
    }

    /// <summary>One message that was sent, one that waits.</summary>
    public static ShownWave GoingOn(string folder, HostState? host)
    {
        Instant nine = Instant.FromUtc(2012, 10, 1, 14, 0);
        return new(
            new("race-2012", "", 7, Brands.Live, "Harness 0"), Race, [Slot(0, nine), Slot(1, nine + Duration.FromDays(1))],
            [new Probe { Turns = 1, Sent = nine, Sending = SendState.Sent }, new Probe()], folder, Language.En, _ => CaseEvents.None, host);
    }

    /// <summary>Messages to McDonald's with these ends, sent as above.</summary>
    public static ShownWave Of(string folder, Language language, params Probe[] probes)
    {
        Instant nine = Instant.FromUtc(2012, 10, 1, 14, 0);
        Slot[] slots = [.. probes.Select((_, i) => Slot(i, nine + Duration.FromMinutes(i)))];
        return new(new("race-2012", "", 7, Brands.Simulated, "Harness 0"), Race, slots, probes, folder, language, _ => CaseEvents.None);
    }

    public static Slot Slot(int index, Instant at)
    {
        (Brand brand, Complaint complaint) = (Race.Panel.Brands[0], Race.Complaints.Messages[0]);
        return new(index, brand, brand.Accounts[0], Race.Personas[0], complaint, 0, Address.Handle, 0, at, "How late are you open?");
    }

    /// <summary>A journal in the folder, played by simulated brands.</summary>
    public static async Task<EventJournal> Journal(Study study, TemporaryFolder folder)
    {
        Plan plan = Planner.Plan(study, 2012);
        EventJournal journal = EventJournal.Create(folder.At("journal.sqlite"), new(study.Id, "", plan.Seed, Brands.Simulated, "Harness 0"), plan.Slots);
        List<ProbeEvent> events = [];
        await Simulation.Play(plan, events.Add, TestContext.Current.CancellationToken);
        journal.Append(events);
        return journal;
    }

    public static ShownWave Of(EventJournal journal, Study study, TemporaryFolder folder)
    {
        IReadOnlyList<Slot> slots = journal.Slots(study);
        return new(journal.Wave, study, slots, journal.Probes(slots), folder.Path, Language.En, slot => EventsOf(folder, slot));
    }

    private static CaseEvents EventsOf(TemporaryFolder folder, Slot slot)
    {
        using EventJournal journal = EventJournal.Open(folder.At("journal.sqlite"));
        return new(journal.EventsOf(slot.Index), AutomaticReplies.None);
    }
}
