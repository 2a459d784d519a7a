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
        if (now < end && probe.Turns < MostTurns && probe.Marks.HasFlag(ReplyMarks.AsksBack) && slot.Complaint.FollowUpIn(slot.Language) is { } answer)
        {
            return Deed.Send(answer);
        }

        if (probe.LastLook >= end)
        {
            return new(DeedKind.Close);
        }

        Instant look = Instant.Min(end, NextLook(study.Looks, sent, probe.LastLook ?? sent));
        return now < look ? Deed.Wait(look) : new(DeedKind.Look);
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
