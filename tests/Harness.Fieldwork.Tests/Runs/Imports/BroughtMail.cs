using System.Globalization;
using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Imports;
using Harness.Studies;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Imports;

/// <summary>A wave of three mails that were sent at one instant, and mails that people bring. Each contact has an address of its own.</summary>
internal sealed class BroughtMail : IDisposable
{
    private readonly EventJournal journal;
    private readonly Spool spool;
    private readonly Telemetry telemetry = new(() => 0);

    public BroughtMail(string folder, VirtualTime time, IChannel channel)
    {
        string path = Path.Combine(folder, "journal.sqlite");
        Place = new(Study, 1, time, null, "race-2012");
        Slots = [.. MailTester.Slots(3).Select(slot => slot with { At = Start, Persona = slot.Persona with { Alias = "probe-{probe}@shopper.test" } })];
        if (!File.Exists(path))
        {
            EventJournal.Create(path, new("race-2012", "", 1, Brands.Live, "test"), Slots).Dispose();
        }

        (journal, spool) = (EventJournal.Resume(path), Spool.Of(path));
        (Notes, Folder) = (InboxNotes.Beside(path), MailFolder.Beside(path));
        Wave = new(Study, Slots, journal, spool, _ => channel, () => true, time, telemetry, canOpen: _ => true);
        Imports = new(Folder, Place, Slots, Wave, Notes);
    }

    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static Study Study { get; } = Scenarios.Race();

    public Place Place { get; }

    public IReadOnlyList<Slot> Slots { get; }

    public LiveWave Wave { get; }

    public InboxNotes Notes { get; }

    public MailFolder Folder { get; }

    public MailImports Imports { get; }

    public IReadOnlyList<ProbeEvent> Events(int number) => journal.EventsOf(number);

    public IEnumerable<EventKind> Kinds(int number) => Events(number).Select(happened => happened.Head.Kind);

    /// <summary>Sends the three.</summary>
    public async Task Send(CancellationToken cancellation)
    {
        Wave.Start();
        for (int number = 0; number < Slots.Count; number++)
        {
            await Wave.Advance(number, cancellation);
        }
    }

    /// <summary>The Message-ID of an opening.</summary>
    public string IdOf(int number) => new OurIds(Place).Of(Slots[number].Probe, 0, 0, AddressOf(number));

    public string AddressOf(int number) => $"probe-{Slots[number].Probe}@shopper.test";

    /// <summary>A mail of the brand to an address, at a minute after the start.</summary>
    public static PiledMail Mail(string id, string to, string text, int minute = 30, string headers = "", string from = MailTester.Brand) => Raw(string.Create(
        CultureInfo.InvariantCulture,
        $"Received: from mx.brand.test by mx.shopper.test; Mon, 2 Mar 2026 {9 + (minute / 60):00}:{minute % 60:00}:00 +0000\nMessage-ID: <{id}>\nFrom: {from}\nTo: {to}\nSubject: Votre demande\nDate: Mon, 2 Mar 2026 09:00:30 +0000\n{headers}\n{text}\n"));

    /// <summary>A mail by its text.</summary>
    public static PiledMail Raw(string mail) => new("x.eml", Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    public void Dispose()
    {
        Imports.Dispose();
        spool.Dispose();
        journal.Dispose();
        telemetry.Dispose();
    }
}
