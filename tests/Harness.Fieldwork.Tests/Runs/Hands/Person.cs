using System.Globalization;
using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Channels;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Hands;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Hands;

/// <summary>
/// A shopper as a channel: takes what is to be sent from the desk of the wave, does it, says what became of it, and at each look tells all that is
/// there, often for the second time. What the channel then answers is read from the journal alone.
/// </summary>
internal sealed class Person : IChannel, IDisposable
{
    public const int Answered = 0, Removed = 1;

    private static readonly HandLog Anna = new("anna");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly string channel;
    private readonly VirtualTime time = new(Start);
    private readonly EventJournal journal;
    private readonly Spool spool;
    private readonly Telemetry telemetry = new(() => 0);
    private readonly LiveWave wave;
    private readonly IReadOnlyList<Slot> slots;
    private readonly List<Remark> remarks = [];
    private Disorder? next;

    public Person(string path, string on, string handle)
    {
        channel = on;
        Account account = new(on, handle, null, null, Sending: Sending.Assisted);
        slots = [.. Tester.Slots(2).Select(slot => slot with { Account = account, Brand = slot.Brand with { Accounts = [account] }, At = Start })];
        EventJournal.Create(path, new("race-2012", "", 1, Brands.Live, "test"), slots).Dispose();
        (journal, spool) = (EventJournal.Resume(path), Spool.Of(path));
        wave = new(Scenarios.Race(), slots, journal, spool, _ => throw new InvalidOperationException("nothing is sent by itself"), () => true, time, telemetry, canOpen: _ => false);
        wave.Start();
        Capabilities = new(Media: false, PrivateMessages: true, DeletionWatch: on == "x", EnforcesOurKey: false);
    }

    public Capabilities Capabilities { get; }

    public PolicyProfile Policy => new(Sending.Assisted, Harness.Channels.Channels.All.Single(entry => entry.Name == channel).About);

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What the person has really posted, said or sent, by the numbers of the conversations.</summary>
    public List<int> Posted { get; } = [];

    public Outgoing Opening(int number) => new(slots[number], 0, slots[number].Text);

    public void Pass(Duration span) => time.MoveTo(Now + span);

    public bool IsUpsetBy(Disorder disorder)
    {
        next = disorder is Disorder.Refuses or Disorder.TakesAndBreaks ? disorder : null;
        return next is not null;
    }

    /// <summary>The brand says something now.</summary>
    public void Hear(int number, string text) => remarks.Add(new(number, Now, text, false, null, [text]));

    public Task Reword(string from, string to)
    {
        int at = remarks.FindIndex(remark => remark.Text == from);
        remarks[at] = remarks[at] with { Text = to, Edited = Now, All = [.. remarks[at].All, to] };
        return Task.CompletedTask;
    }

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        int number = message.Slot.Index;
        (await wave.Give(number, "anna", cancellation)).ShouldBeTrue();
        (await wave.Give(number, "ben", cancellation)).ShouldBeFalse();
        wave.TasksOf(number).Single(task => task.Kind == HandTaskKind.Report).Text.ShouldBe(message.Text);
        Receipt receipt = new(string.Create(CultureInfo.InvariantCulture, $"{channel} {number}"), Now);
        if (next != Disorder.Refuses)
        {
            Posted.Add(number);
            remarks.AddRange(number == Answered ? [new(number, Now + Duration.FromHours(1), "Received.", true, null, ["Received."]), new(number, Now + Duration.FromHours(2), "Sorry!", false, null, ["Sorry!"])] : []);
        }

        (await wave.Return(number, next switch { null => Delivery.Sent(receipt), Disorder.Refuses => Delivery.Refused(SendCause.Rejected), _ => Delivery.Uncertain(SendCause.Unreadable) }, Anna, cancellation)).ShouldBeTrue();
        next = null;
        ProbeEvent end = End(number)!.Value;
        return end.Head.Kind switch
        {
            EventKind.Sent => Delivery.Sent(new(Text(end), end.Head.Stamp!.Value)),
            EventKind.Refused => Delivery.Refused(SendCodes.Of(end.Head.Codes).Cause),
            _ => Delivery.Uncertain(SendCodes.Of(end.Head.Codes).Cause),
        };
    }

    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        int number = opening.Slot.Index;
        bool stands = !(number == Removed && Capabilities.DeletionWatch && Now >= Start + Duration.FromHours(3));
        Remark[] there = [.. remarks.Where(remark => remark.Number == number && remark.At <= Now)];
        bool taken = await wave.See(number, 0, null, stands, Anna, cancellation);
        foreach (Remark remark in there)
        {
            taken &= await wave.See(number, 0, new(remark.At, remark.Text, remark.Automatic, remark.All[0], remark.Edited), stands, Anna, cancellation);
        }

        taken.ShouldBe(opening.Thread is not null);
        ProbeEvent[] events = [.. journal.EventsOf(number)];
        SeenReply[] seen = [.. events.Where(happened => happened.Head.Kind is EventKind.Replied or EventKind.Edited).Select(Reply)];
        return new(cursor >= seen.Length ? [] : seen[cursor..], taken && !events.Any(happened => happened.Head.Kind == EventKind.Gone), Math.Max(cursor, seen.Length));
    }

    /// <summary>The person looks where it would be and says so when it is there.</summary>
    public async ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        int number = message.Slot.Index;
        if (End(number)?.Head.Kind == EventKind.Uncertain && Posted.Contains(number))
        {
            (await wave.Return(number, Delivery.Sent(new(channel + " found", claimed)), Anna, cancellation)).ShouldBeTrue();
        }

        return message.Turn == 0 && End(number) is { Head.Kind: EventKind.Sent or EventKind.Found } end ? Trace.Found(new(Text(end), end.Head.Stamp!.Value)) : Trace.NotFound;
    }

    public void Dispose()
    {
        spool.Dispose();
        journal.Dispose();
        telemetry.Dispose();
    }

    private ProbeEvent? End(int number) => journal.EventsOf(number).Where(happened => happened.Head.Kind is EventKind.Sent or EventKind.Found or EventKind.Refused or EventKind.Uncertain).Cast<ProbeEvent?>().LastOrDefault();

    private SeenReply Reply(ProbeEvent happened) => new(
        happened.Head.Kind == EventKind.Replied ? happened.Head.Stamp : null, Text(happened), ((ReplyMarks)ThreadCode.Bare(happened.Head.Codes)).HasFlag(ReplyMarks.Automatic),
        remarks.First(remark => remark.All.Contains(Text(happened), StringComparer.Ordinal)).All[0], happened.Head.Kind == EventKind.Edited ? happened.Head.Stamp : null);

    private static string Text(ProbeEvent happened) => Encoding.UTF8.GetString(happened.Content!.Bytes);

    /// <summary>Something that the brand said.</summary>
    private sealed record Remark(int Number, Instant At, string Text, bool Automatic, Instant? Edited, IReadOnlyList<string> All);
}
