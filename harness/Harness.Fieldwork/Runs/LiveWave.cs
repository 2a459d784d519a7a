using Harness.Channels;
using Harness.Evidence;
using Harness.Journal;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>A wave in real time: every conversation of the plan as the journal has it, each taken a step further when it is woken.</summary>
internal sealed partial class LiveWave
{
    private static readonly Duration LongestHeld = Duration.FromHours(1), UntilSure = Duration.FromSeconds(30);
    private readonly Conversation[] conversations;
    private readonly Study study;
    private readonly EventJournal journal;
    private readonly Sender sender;
    private readonly Shopper shopper;
    private readonly Tracing tracing;
    private readonly Manual manual;
    private readonly Func<string, IChannel> channels;
    private readonly Func<bool> maySend;
    private readonly Turnstiles turnstiles = new();
    private readonly TimeProvider time;
    private readonly Telemetry telemetry;
    private readonly Shifts? shifts;
    private readonly HashSet<int> doubtful = [];

    /// <param name="of">The study.</param>
    /// <param name="slots">The slots of the wave, in the order of their numbers.</param>
    /// <param name="journal">The journal, opened for writing.</param>
    /// <param name="spool">Its spool.</param>
    /// <param name="channels">The channels by their names.</param>
    /// <param name="maySend">Whether anything may be sent, asked before each send.</param>
    /// <param name="time">The time.</param>
    /// <param name="telemetry">Counts what happens.</param>
    /// <param name="shifts">Who is at which conversation, where several nodes share the journal; null for a journal of this process alone.</param>
    /// <param name="canOpen">Whether a channel can be used by the harness at all; null asks the list of channels. What cannot is done by hand.</param>
    public LiveWave(
        Study of, IReadOnlyList<Slot> slots, EventJournal journal, Spool spool, Func<string, IChannel> channels, Func<bool> maySend, TimeProvider time, Telemetry telemetry, Shifts? shifts = null, Func<string, bool>? canOpen = null)
    {
        (study, this.journal, this.time, this.telemetry, this.shifts) = (of, journal, time, telemetry, shifts);
        Salts salts = Salts.Live;
        sender = new(journal, spool, channels, time, salts, study.Schedule.Zone);
        manual = new(canOpen ?? Channels.Channels.CanOpen);
        (this.channels, this.maySend) = (channels, maySend);
        shopper = new(study, channels, time, salts, Recording.Durable(journal, sender, maySend), manual);
        tracing = new(study, journal, sender, time);
        conversations = [.. slots.Select(slot => new Conversation(slot))];
    }

    /// <summary>How long a claim of another node may be without an end before that node counts as cut off, and its message as uncertain.</summary>
    public Duration PeerPatience { get; init; } = Duration.FromMinutes(2);

    /// <summary>
    /// Takes up the wave where the journal stands: what the last process left open becomes uncertain and is looked for, never sent again.
    /// </summary>
    /// <returns>When each conversation that is not over is to be woken.</returns>
    public IReadOnlyList<(int Number, Instant At)> Start()
    {
        sender.Recover();
        foreach (ProbeEvent happened in journal.Events())
        {
            conversations[happened.Head.Probe].Resume(happened);
        }

        Instant now = Now();
        if (shifts is null)
        {
            Miss(now);
        }

        return [.. conversations.Where(conversation => !conversation.Probe.IsOver).Select(conversation => (conversation.Slot.Index, conversation.Probe.Events == 0 ? conversation.Slot.At : now))];
    }

    /// <summary>Does all that is due about a conversation.</summary>
    /// <returns>When to come back; null when it is over.</returns>
    public async ValueTask<Instant?> Advance(int number, CancellationToken cancellation)
    {
        if (shifts is null)
        {
            return await Step(number, cancellation);
        }

        if (shifts.Take(number) is { } busy)
        {
            return busy;
        }

        Instant? next = null;
        try
        {
            return next = await Step(number, cancellation);
        }
        finally
        {
            shifts.Leave(number, next);
        }
    }

    private async ValueTask<Instant?> Step(int number, CancellationToken cancellation)
    {
        using Turnstiles.Pass pass = await turnstiles.Enter(number, cancellation);
        Conversation conversation = conversations[number] = Sure(number);
        Probe before = conversation.Probe;
        bool whole = false;
        try
        {
            Instant? traced = await tracing.Advance(conversation, shopper, cancellation);
            Instant? next = await shopper.Advance(conversation, cancellation);
            traced ??= await tracing.Advance(conversation, shopper, cancellation);
            if (conversation.HeldSince is { } since && (shifts is not null || Now() - since > LongestHeld))
            {
                shopper.Keep(conversation);
            }

            if (conversation.Probe.InHand)
            {
                (next, whole) = (Earlier(next, Lapse(conversation)), true);
                return next;
            }

            whole = conversation.Probe.Sending != SendState.Claimed;
            return whole ? Earlier(next, traced) : Now() + UntilSure;
        }
        finally
        {
            if (!whole)
            {
                Doubt(number);
            }

            Tell(conversation.Slot, before, conversation.Probe);
        }
    }

    /// <summary>
    /// After a restore or a copy: whatever was under way may have been gone on with from elsewhere, by how many messages nobody knows. What
    /// would be sent now becomes uncertain and is looked for; nothing is ever sent again in any conversation that had begun or was due.
    /// </summary>
    public Adoption Adopt()
    {
        sender.Recover();
        foreach (ProbeEvent happened in journal.Events())
        {
            conversations[happened.Head.Probe].Resume(happened);
        }

        Instant now = Now();
        (int uncertain, int watched) = (0, 0);
        foreach (Conversation conversation in conversations.Where(conversation => conversation.Slot.At <= now && !conversation.Probe.IsOver && conversation.Probe.Adopted is null))
        {
            bool doubted = Doubted(conversation, now);
            journal.Append([Messages.Event(conversation.Slot.Index, conversation.Probe.Events + (doubted ? 2 : 0), EventKind.Adopted, now, null, 0, null, Salts.Live)]);
            uncertain += doubted ? 1 : 0;
            watched += doubted ? 0 : 1;
        }

        return new(uncertain, watched);
    }

    /// <summary>An opening that was due may have gone out, put off or not; of what follows only the message that is known to be next can be looked for.</summary>
    private bool Doubted(Conversation conversation, Instant now)
    {
        (Slot slot, Probe probe) = (conversation.Slot, conversation.Probe);
        Deed deed = probe.Sent is null && probe.Claims == 0 ? Deed.Send(slot.Text) : Playbook.Playbook.Next(study, slot, probe, now);
        return deed.Kind == DeedKind.Send && sender.Doubt(
            new(slot, probe.Turns, deed.Text!, conversation.References.GetValueOrDefault(deed.On?.Number ?? 0), deed.On, deed.Attachment), probe.Events, probe.Tries, probe.Past?.At ?? slot.At);
    }

    /// <summary>What was due while nobody was there is missed, all in one go: it is never caught up.</summary>
    private void Miss(Instant now)
    {
        Conversation[] overdue = [.. conversations.Where(conversation => Playbook.Playbook.Next(study, conversation.Slot, conversation.Probe, now).Kind == DeedKind.Miss)];
        ProbeEvent[] missed = [.. overdue.Select(conversation => Messages.Event(conversation.Slot.Index, conversation.Probe.Events, EventKind.Missed, now, null, 0, null, Salts.Live))];
        journal.Append(missed);
        for (int i = 0; i < missed.Length; i++)
        {
            overdue[i].Resume(missed[i]);
            telemetry.Missed(overdue[i].Slot.Account.Channel);
        }
    }

    /// <summary>How far each conversation is, as this process knows it.</summary>
    public IReadOnlyList<Probe> Probes => [.. conversations.Select(conversation => conversation.Probe)];

    /// <summary>Puts on record what is held back: looks without news. Where a step broke off it is not known what the next event is: those looks are given up.</summary>
    public void Keep()
    {
        lock (doubtful)
        {
            Array.ForEach([.. conversations.Where(conversation => !doubtful.Contains(conversation.Slot.Index))], shopper.Keep);
        }
    }

    private static Instant? Earlier(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;

    /// <summary>After a step that broke off, or whose answer the journal could not take, what is known is read anew from the journal and the spool.</summary>
    private Conversation Sure(int number)
    {
        bool sure;
        lock (doubtful)
        {
            sure = !doubtful.Contains(number);
        }

        if (sure && (shifts is null || journal.CountOf(number) == conversations[number].Probe.Events))
        {
            return conversations[number];
        }

        if (!sure)
        {
            sender.CatchUp();
        }

        Conversation fresh = Read(number);
        if (shifts is not null && fresh.Probe.Sending == SendState.Claimed)
        {
            sender.CatchUp();
            sender.GiveUp(number, Now() - PeerPatience);
            fresh = Read(number);
        }

        lock (doubtful)
        {
            doubtful.Remove(number);
        }

        return fresh;
    }

    private Conversation Read(int number)
    {
        Conversation fresh = new(conversations[number].Slot);
        foreach (ProbeEvent happened in journal.EventsOf(number))
        {
            fresh.Resume(happened);
        }

        return fresh;
    }

    private void Doubt(int number)
    {
        lock (doubtful)
        {
            doubtful.Add(number);
        }
    }

    private void Tell(Slot slot, Probe before, Probe after)
    {
        if (after.Turns > before.Turns)
        {
            telemetry.Sent(before.Sent is null && after.Sent is not null ? Duration.Max(Duration.Zero, Now() - slot.At) : Duration.Zero, slot.Account.Channel);
        }

        if (after.LastLook != before.LastLook)
        {
            telemetry.Looked(slot.Account.Channel);
        }

        if (after.Sending != before.Sending && after.Sending is SendState.Uncertain or SendState.Missed)
        {
            (after.Sending == SendState.Missed ? (Action<string>)telemetry.Missed : telemetry.Uncertain)(slot.Account.Channel);
        }
    }

    private Instant Now() => Messages.Whole(Instant.FromDateTimeOffset(time.GetUtcNow()));
}

/// <summary>What came of taking over a journal.</summary>
/// <param name="Uncertain">Messages that may have gone out: they are looked for and never sent.</param>
/// <param name="Watched">Further conversations in which nothing is sent any more: they are only watched.</param>
internal sealed record Adoption(int Uncertain, int Watched);
