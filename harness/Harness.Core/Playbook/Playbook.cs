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
    /// <returns>A deed to do now, or how long to wait. A message that may or may not have gone out is never sent again: such a probe rests.</returns>
    public static Deed Next(Study study, Slot slot, Probe probe, Instant now)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(probe);
        if (probe.Closed is not null || probe.Claims > probe.Turns)
        {
            return new(DeedKind.Rest);
        }

        if (probe.Sent is not { } sent)
        {
            return now < slot.At ? Deed.Wait(slot.At) : Deed.Send(slot.Text);
        }

        Instant end = sent + study.Window;
        Deed due = now >= end ? Deed.Wait(Instant.MaxValue) : study.ScriptOf(slot.Complaint) is { } script ? ByScript(study, script, slot, probe, now) : FollowUp(slot, probe);
        if (due.Kind != DeedKind.Wait)
        {
            return due;
        }

        if (probe.LastLook >= end)
        {
            return new(DeedKind.Close);
        }

        Instant look = Instant.Min(end, NextLook(study.Looks, sent, probe.LastLook ?? sent));
        return now < look ? Deed.Wait(Instant.Min(look, due.Until)) : new(DeedKind.Look);
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

    private static Deed FollowUp(Slot slot, Probe probe) =>
        probe.Turns < MostTurns && probe.Marks.HasFlag(ReplyMarks.AsksBack) && slot.Complaint.FollowUpIn(slot.Language) is { } answer
            ? Deed.Send(MessageText.Fill(answer, Cases.Values(slot)))
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
