using System.Text;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Evidence;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Runs.Hands;
using NodaTime;

namespace Harness.Runs;

/// <summary>
/// What people do by hand: they take a message, which nobody else can take then, say what became of it, and tell what they saw. Whatever is
/// said stands in the journal before it is acknowledged; said twice under one name, it stands once.
/// </summary>
internal sealed partial class LiveWave
{
    /// <summary>How long a message may be in hand before it counts as one that may have been sent.</summary>
    public static Duration LongestInHand { get; } = Duration.FromHours(24);

    /// <summary>What is to be done by hand up to an instant, in the order in which it is due.</summary>
    public IReadOnlyList<HandTask> Tasks(Instant until)
    {
        Instant now = Now();
        return [.. conversations.SelectMany(conversation => new HandTasks(study, manual, conversation).All(now)).Where(task => task.From <= until).OrderBy(task => task.From).ThenBy(task => task.Number)];
    }

    /// <summary>What is to be done by hand in one conversation, now or later.</summary>
    public IReadOnlyList<HandTask> TasksOf(int number) => [.. new HandTasks(study, manual, conversations[number]).All(Now())];

    /// <summary>Gives a message that is due to a person, who sends it.</summary>
    /// <returns>Whether they have it now; false when it is not due, or taken, or nothing may be sent.</returns>
    public ValueTask<bool> Give(int number, string who, CancellationToken cancellation) => Hold(number, conversation =>
    {
        if (conversation.Probe.Sending == SendState.Claimed || new HandTasks(study, manual, conversation).Due(Now()) is not { } due)
        {
            return false;
        }

        shopper.Keep(conversation);
        Probe probe = conversation.Probe;
        Instant until = (probe.Sent is null ? conversation.Slot.At : Now()) + study.Schedule.Patience;
        if (sender.Give(conversation.Message(due), probe.Events, probe.Tries, until, maySend) is not { } wire)
        {
            return false;
        }

        conversation.Resume(wire);
        Note(conversation, EventKind.Assigned, who);
        return true;
    }, cancellation);

    /// <summary>What stands where a person says that the message stands which they took.</summary>
    /// <returns>What stands there; null when nothing is in hand, or the harness cannot read it.</returns>
    public async ValueTask<Posting?> Read(int number, string address, CancellationToken cancellation) =>
        TasksOf(number).FirstOrDefault(task => task.Kind == HandTaskKind.Report) is { } task && manual.CanOpen(task.On.Channel)
            ? await channels(task.On.Channel).Read(Message(task), address, cancellation)
            : null;

    /// <summary>What a person fills in for a message that goes through the form of a site; null elsewhere.</summary>
    public HandForm? FormOf(HandTask task) => task is { Kind: not HandTaskKind.Look, On.Channel: WebChannel.Name } ? HandForm.Of(Message(task)) : null;

    /// <summary>Takes what became of a message that a person took.</summary>
    /// <param name="number">The conversation.</param>
    /// <param name="delivery">What became of it, with what shows it.</param>
    /// <param name="log">What they wrote down.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was news: false when nothing is in hand, or its end is known.</returns>
    public ValueTask<bool> Return(int number, Delivery delivery, HandLog log, CancellationToken cancellation) => Hold(number, conversation =>
    {
        shopper.Keep(conversation);
        if (sender.Return(number, delivery) is not { } end)
        {
            return false;
        }

        conversation.Resume(end);
        Show(conversation, delivery.Exhibits);
        Note(conversation, EventKind.Logged, log.ToJson());
        telemetry.Sent(Duration.Max(Duration.Zero, (delivery.Receipt?.Stamp ?? Now()) - conversation.Slot.At), conversation.Slot.Account.Channel);
        return true;
    }, cancellation);

    /// <summary>Takes what a person saw in a thread.</summary>
    /// <param name="number">The conversation.</param>
    /// <param name="strand">Number of the thread.</param>
    /// <param name="reply">The reply, under a name of its own; null when there is none yet.</param>
    /// <param name="stands">Whether our message still stands.</param>
    /// <param name="log">What they wrote down.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was taken: false before anything was sent, and for a thread that is not there.</returns>
    public ValueTask<bool> See(int number, int strand, SeenReply? reply, bool stands, HandLog log, CancellationToken cancellation) => Hold(number, conversation =>
    {
        if (conversation.Probe.Sent is null || conversation.Probe.Closed is not null || conversation.Strands(study).ElementAtOrDefault(strand) is not { } on)
        {
            return false;
        }

        int before = conversation.Probe.Events;
        shopper.See(conversation, on, new(reply is { } seen ? [seen] : [], stands, 0));
        if (conversation.Probe.Events > before && log != new HandLog(log.Who))
        {
            Note(conversation, EventKind.Logged, log.ToJson());
        }

        return true;
    }, cancellation);

    /// <summary>Who took the message that is in hand; null when that is not known.</summary>
    public string? HandOf(int number)
    {
        ProbeEvent assigned = journal.EventsOf(number).LastOrDefault(happened => happened.Head.Kind == EventKind.Assigned);
        return assigned.Content is { } who ? Encoding.UTF8.GetString(who.Bytes) : null;
    }

    private async ValueTask<bool> Hold(int number, Func<Conversation, bool> deed, CancellationToken cancellation)
    {
        using Turnstiles.Pass pass = await turnstiles.Enter(number, cancellation);
        if (shifts?.Take(number, isWoken: true) is not null)
        {
            return false;
        }

        bool whole = false;
        try
        {
            bool done = deed(conversations[number] = Sure(number));
            whole = true;
            return done;
        }
        finally
        {
            if (!whole)
            {
                Doubt(number);
            }

            shifts?.Leave(number, Now());
        }
    }

    /// <summary>What has been in hand for too long may have been sent.</summary>
    /// <returns>When to ask again.</returns>
    private Instant Lapse(Conversation conversation)
    {
        Instant end = conversation.ClaimedAt + LongestInHand;
        if (Now() >= end && sender.Return(conversation.Slot.Index, Delivery.Uncertain(SendCause.TimedOut)) is { } lapsed)
        {
            conversation.Resume(lapsed);
            return Now();
        }

        return end;
    }

    private Outgoing Message(HandTask task) =>
        new(task.Slot, conversations[task.Number].Probe.Turns, task.Text, conversations[task.Number].References.GetValueOrDefault(task.On.Number), task.On, task.Attachment);

    private void Show(Conversation conversation, IReadOnlyList<Exhibit>? exhibits)
    {
        ProbeEvent[] captured = [.. Messages.Captured(conversation.Slot.Index, conversation.Probe.Events, Now(), exhibits, Salts.Live)];
        journal.Append(captured);
        Array.ForEach(captured, happened => conversation.Resume(happened));
    }

    private void Note(Conversation conversation, EventKind kind, string text)
    {
        ProbeEvent happened = Messages.Event(conversation.Slot.Index, conversation.Probe.Events, kind, Now(), null, 0, text, Salts.Live);
        journal.Append([happened]);
        conversation.Resume(happened);
    }
}
