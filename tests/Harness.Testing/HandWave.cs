using Harness.Channels;
using Harness.Channels.Mastodon;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing;

/// <summary>
/// A wave of four messages that people send, a minute apart: on X, by telephone, by letter, and on a server of Mastodon's kind where the
/// harness reads by itself. Anna writes letters, Ben does the rest.
/// </summary>
internal sealed class HandWave : IDisposable
{
    public const int OnX = 0, ByPhone = 1, ByLetter = 2, OnMastodon = 3;

    private readonly EventJournal journal;
    private readonly Spool spool;
    private readonly Telemetry telemetry = new(() => 0);

    public HandWave(string folder, TimeProvider time, IChannel channel)
    {
        Path = System.IO.Path.Combine(folder, "journal.sqlite");
        Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
        Slots = [To(OnX, "x", "@acme"), To(ByPhone, "phone", "01 99 00 12 34"), To(ByLetter, "letter", "12 rue des Lilas, 75000 Paris"), To(OnMastodon, MastodonChannel.Name, "@" + Tester.Brand)];
        if (!File.Exists(Path))
        {
            EventJournal.Create(Path, new("race-2012", "", 1, Brands.Live, "test"), Slots).Dispose();
        }

        journal = EventJournal.Resume(Path);
        spool = Spool.Of(Path);
        Wave = new(Study, Slots, journal, spool, _ => channel, () => MaySend, time, telemetry, canOpen: name => name == MastodonChannel.Name);
        Open = Wave.Start();

        Slot To(int index, string channel, string handle)
        {
            Slot slot = Tester.On(Tester.Plan.Slots[index], Tester.Brand, Tester.Plan.Slots[index].Text);
            Account account = new(channel, handle, null, null, Sending: Sending.Assisted);
            return slot with { Account = account, Brand = slot.Brand with { Accounts = [account] }, At = Start + Duration.FromMinutes(index) };
        }
    }

    /// <summary>When the first message is due.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static Study Study { get; } = Scenarios.Race() with
    {
        Rota = [new("anna", [Weekday.Mon], new(540, 1020), ["letter"]), new("ben", [Weekday.Mon], new(540, 1020), ["x", "phone", MastodonChannel.Name])],
    };

    public string Path { get; }

    public IReadOnlyList<Slot> Slots { get; }

    public LiveWave Wave { get; }

    public IReadOnlyList<(int Number, Instant At)> Open { get; }

    public bool MaySend { get; set; } = true;

    public IReadOnlyList<ProbeEvent> Events(int number) => journal.EventsOf(number);

    public IEnumerable<EventKind> Kinds(int number) => Events(number).Select(happened => happened.Head.Kind);

    public void Dispose()
    {
        spool.Dispose();
        journal.Dispose();
        telemetry.Dispose();
    }
}
