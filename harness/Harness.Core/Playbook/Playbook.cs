using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>What to do next: the same pure function runs a study of six weeks and its simulation in seconds.</summary>
public static class Playbook
{
    private const int MostTurns = 2;

    /// <summary>The next deed about a probe.</summary>
    /// <param name="study">The study.</param>
    /// <param name="slot">The slot that the probe carries out.</param>
    /// <param name="probe">What is known so far.</param>
    /// <param name="now">The present.</param>
    /// <returns>A deed to do now, or how long to wait. A message that may or may not have gone out is never sent again, and nothing after it: such a conversation is only watched, and so is one that was under way when its journal was taken over from a copy.</returns>
    public static Deed Next(Study study, Slot slot, Probe probe, Instant now)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(probe);
        if (probe.Closed is not null)
        {
            return new(DeedKind.Rest);
        }

        if (probe.Sent is not { } sent)
        {
            return Opening(study, slot, probe, now);
        }

        Deed due = now >= sent + study.Window || IsClaimed(probe) || probe.Adopted is not null ? Deed.Wait(Instant.MaxValue)
            : now < probe.Deferred ? Deed.Wait(probe.Deferred.Value)
            : study.ScriptOf(slot.Complaint) is { } script ? ByScript(study, script, slot, probe, now)
            : FollowUp(slot, probe);
        return due.Kind == DeedKind.Wait ? Watch(study, probe, now, due.Until) : due;
    }

    /// <summary>The next deed about a probe where what <see cref="Next"/> would send may not be sent now: looking goes on.</summary>
    /// <param name="study">The study.</param>
    /// <param name="probe">What is known so far.</param>
    /// <param name="now">The present.</param>
    /// <param name="latest">At the latest, when to ask again.</param>
    /// <returns>A look, the end of the observation, or how long to wait; before the opening has gone out there is nothing to look at.</returns>
    public static Deed Watch(Study study, Probe probe, Instant now, Instant latest)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(probe);
        if (probe.Sent is not { } sent)
        {
            return Deed.Wait(latest);
        }

        Instant end = sent + study.Window;
        if (probe.LastLook >= end)
        {
            return new(DeedKind.Close);
        }

        Instant look = Instant.Min(end, NextLook(study.Looks, sent, probe.LastLook ?? sent));
        return now < look ? Deed.Wait(Instant.Min(look, latest)) : new(DeedKind.Look);
    }

    /// <summary>The threads of a conversation: the opening's, and those that its script has begun since.</summary>
    /// <param name="study">The study.</param>
    /// <param name="slot">The slot that the probe carries out.</param>
    /// <param name="probe">What is known so far.</param>
    /// <returns>By their numbers; at least one.</returns>
    public static IReadOnlyList<Strand> Strands(Study study, Slot slot, Probe probe)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(probe);
        return new Course(study.ScriptOf(slot.Complaint), slot, probe).Strands;
    }

    /// <summary>A right to send that was claimed is gone, whatever became of the message; what is still missing is only looked for.</summary>
    private static bool IsClaimed(Probe probe) => probe.Claims > probe.Turns;

    /// <summary>The opening is sent when its time has come, and not when it has passed: a late message would measure another hour.</summary>
    private static Deed Opening(Study study, Slot slot, Probe probe, Instant now) =>
        IsClaimed(probe) || probe.Sending == SendState.Missed || probe.Adopted is not null ? new(DeedKind.Rest)
        : now < slot.At ? Deed.Wait(slot.At)
        : now > slot.At + study.Schedule.Patience ? new(DeedKind.Miss)
        : now < probe.Deferred ? Deed.Wait(Instant.Min(probe.Deferred.Value, slot.At + study.Schedule.Patience + Duration.FromMilliseconds(1)))
        : Deed.Send(slot.Text);

    private static Deed FollowUp(Slot slot, Probe probe) =>
        probe.Turns < MostTurns && probe.Marks.HasFlag(ReplyMarks.AsksBack) && slot.Complaint.FollowUpIn(slot.Language) is { } answer
            ? Deed.Send(Cases.Filled(answer, slot))
            : Deed.Wait(Instant.MaxValue);

    private static Deed ByScript(Study study, Script script, Slot slot, Probe probe, Instant now)
    {
        Course course = new(script, slot, probe);
        if (course.Pending(now, out Instant? until) is { } deed)
        {
            return deed;
        }

        if (until is { } free)
        {
            return Deed.Wait(free);
        }

        return course.IsOver ? Deed.Wait(Instant.MaxValue) : new Triggers(study, course, probe).Next(now);
    }

    private static Instant NextLook(IReadOnlyList<Cadence> looks, Instant sent, Instant last)
    {
        Duration age = last - sent;
        for (int i = 0; i < looks.Count; i++)
        {
            if (age < looks[i].Until)
            {
                return Instant.Min(last + looks[i].Every, sent + looks[i].Until);
            }
        }

        return Instant.MaxValue;
    }
}
