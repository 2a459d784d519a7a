using System.Text;
using Harness.Commands;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Cli.Tests.Commands;

public sealed class LiveReadingTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 12, 0);
    private readonly TemporaryFolder folder = new();
    private readonly HandTime time = new(Noon.ToDateTimeOffset());
    private readonly Slot[] slots = [.. Enumerable.Range(0, 3).Select(index => Tester.Plan.Slots[0] with { Index = index })];

    [Fact]
    public void What_only_the_whole_wave_shows_is_read_once_a_minute()
    {
        using EventJournal journal = EventJournal.Create(folder.At("journal.sqlite"), new("race-2012", "", 1, Brands.Live, "Harness 0"), slots);
        LiveReading reading = new(journal, slots, time);
        Shown(reading, journal).ShouldBe([0, 0, 0]);

        journal.Append([.. slots.SelectMany(slot => Conversation(slot.Index))]);

        Shown(reading, journal).ShouldBe([1, 1, 1]);
        time.Pass(TimeSpan.FromSeconds(59));
        Shown(reading, journal).ShouldBe([1, 1, 1]);
        time.Pass(TimeSpan.FromSeconds(1));
        Shown(reading, journal).ShouldBe([0, 0, 0]);
        journal.Probes(3).Count(probe => probe.Human is not null).ShouldBe(3);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Per conversation, 1 where a person is taken to have answered.</summary>
    private static IEnumerable<int> Shown(LiveReading reading, EventJournal journal) => reading.Of(journal.Probes(3)).Select(probe => probe.Human is null ? 0 : 1);

    private static ProbeEvent[] Conversation(int probe)
    {
        Content content = new(new byte[16], Encoding.UTF8.GetBytes("We are looking into it."));
        return
        [
            new(new(probe, 0, EventKind.Wire, 1, Noon, null, 0, null), null),
            new(new(probe, 1, EventKind.Sent, 1, Noon, Noon, 0, null), null),
            new(new(probe, 2, EventKind.Replied, 1, Noon + Duration.FromHours(1), Noon + Duration.FromSeconds(7), 0, content.Commitment), content),
        ];
    }
}
