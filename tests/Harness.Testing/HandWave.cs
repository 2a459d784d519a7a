using Harness.Channels;
using Harness.Channels.Mastodon;
using Harness.Channels.Web;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing;

/// <summary>
/// A wave of four messages that people send, a minute apart: on X, by telephone, by letter, and on a server of Mastodon's kind where the
/// harness reads by itself. Anna writes letters, Ben does the rest. A fifth goes through a form, which the harness fills in unless the site
/// asks for a person.
/// </summary>
internal sealed class HandWave : IDisposable
{
    public const int OnX = 0, ByPhone = 1, ByLetter = 2, OnMastodon = 3, OnWeb = 4;

    private static readonly WebStep Step = new(null, null, null, null, null, null, null, null, null, null, null, null);

    private readonly EventJournal journal;
    private readonly Spool spool;
    private readonly Telemetry telemetry = new(() => 0);

    public HandWave(string folder, TimeProvider time, IChannel channel)
    {
        Path = System.IO.Path.Combine(folder, "journal.sqlite");
        Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
        Slots = [To(OnX, "x", "@acme"), To(ByPhone, "phone", "01 99 00 12 34"), To(ByLetter, "letter", "12 rue des Lilas, 75000 Paris"), To(OnMastodon, MastodonChannel.Name, "@" + Tester.Brand), To(OnWeb, WebChannel.Name, "shop.example")];
        if (!File.Exists(Path))
        {
            EventJournal.Create(Path, new("race-2012", "", 1, Brands.Live, "test"), Slots).Dispose();
        }

        journal = EventJournal.Resume(Path);
        spool = Spool.Of(Path);
        Wave = new(Study, Slots, journal, spool, _ => channel, () => MaySend, time, telemetry, canOpen: name => name is MastodonChannel.Name or WebChannel.Name);
        Open = Wave.Start();

        Slot To(int index, string channel, string handle)
        {
            Slot slot = Tester.On(Tester.Plan.Slots[index], Tester.Brand, Tester.Plan.Slots[index].Text);
            Account account = channel == WebChannel.Name ? new(channel, handle, null, null, Form: Form) : new(channel, handle, null, null, Sending: Sending.Assisted);
            return slot with { Account = account, Persona = slot.Persona with { Alias = "probe-{probe}@anna.example" }, Brand = slot.Brand with { Accounts = [account] }, At = Start + Duration.FromMinutes(index) };
        }
    }

    /// <summary>The form of the shop.</summary>
    public static WebForm Form { get; } = new(
        [
            Step with { Goto = "https://shop.example/contact" },
            Step with { Fill = new("E-mail address", null, null, null, null, null), With = "{email}" },
            Step with { Fill = new("Message", null, null, null, null, null), With = "{text}" },
            Step with { Click = new(null, PageRole.Button, "Send", null, null, null), Send = true },
        ],
        new(null, null, "reference (?<receipt>R-[0-9]+)", null),
        null,
        null,
        null,
        null,
        null,
        [Step with { Goto = "https://shop.example/contact" }, Step with { Read = new(null, null, null, null, "li", null), Rows = new(".own", null, null, null, null, null) }]);

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
