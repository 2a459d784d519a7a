using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>How far a script has gone in a conversation: read from what happened, and from nothing else.</summary>
internal sealed class Course
{
    private readonly List<Strand> strands = [];
    private readonly List<Firing> firings = [];
    private readonly Speaker speaker;
    private IReadOnlyList<Step> steps = [];
    private int done;

    /// <summary>The course of a script.</summary>
    /// <param name="script">The script of the slot's complaint; null when it has none.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="probe">What is known so far.</param>
    public Course(Script? script, Slot slot, Probe probe)
    {
        Rules = script?.AllRules ?? [];
        speaker = new(slot);
        strands.Add(new(0, slot.Account.Channel, slot.Account.Handle, null, null, false));
        Happened = Past.InOrder(probe.Past);
        foreach (Past past in Happened)
        {
            Take(past);
        }
    }

    /// <summary>The rules of the script, by their numbers.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<Past> Happened { get; }

    /// <summary>The rules that were set off, oldest first.</summary>
    public IReadOnlyList<Firing> Firings => firings;

    /// <summary>The threads, by their numbers.</summary>
    public IReadOnlyList<Strand> Strands => strands;

    /// <summary>The thread with the brand in which we wrote last.</summary>
    public Strand Current { get; private set; } = null!;

    /// <summary>Whether the script is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What the rule set off last has still to do.</summary>
    /// <param name="now">The present.</param>
    /// <param name="until">Until when nothing is to be done yet; null when something is, or all is done.</param>
    /// <returns>The deed; null when there is none now.</returns>
    public Deed? Pending(Instant now, out Instant? until)
    {
        until = null;
        if (firings.Count == 0)
        {
            return null;
        }

        Firing last = firings[^1];
        Instant free = last.At + (Rules[last.Rule].Then.Wait ?? Duration.Zero);
        bool waits = now < free && (done >= steps.Count || steps[done].AfterWait);
        until = waits ? free : null;
        return waits || done >= steps.Count ? null : steps[done].Deed(this);
    }

    /// <summary>
    /// The thread in which something more is said to the brand: where that happened which set the rule off, after silence the current one; a new
    /// one in the same place where its first message was removed.
    /// </summary>
    public Strand Here
    {
        get
        {
            Past? cause = Happened.FirstOrDefault(past => past.N == firings[^1].Event && IsOfBrand(past));
            Strand place = cause is null ? Current : strands[ThreadCode.Thread(cause.Codes)];
            return place.IsGone ? place with { Number = strands.Count, Sent = null, IsGone = false } : place;
        }
    }

    /// <summary>A new thread.</summary>
    public Strand New(string channel, string handle, Words? party) => new(strands.Count, channel, handle, party, null, false);

    /// <summary>Whether it is something that the brand did, in the thread that its codes name.</summary>
    public static bool IsOfBrand(Past past) =>
        past.Kind is EventKind.Replied or EventKind.Gone or EventKind.Promised or EventKind.Claimed && !ThreadCode.IsThirdParty(past.Codes);

    private void Take(Past past)
    {
        Current ??= strands[0];
        int thread = ThreadCode.Thread(past.Codes);
        switch (past.Kind)
        {
            case EventKind.Sent:
                if (thread == strands.Count)
                {
                    strands.Add(steps[done].Deed(this).On!);
                }

                strands[thread] = strands[thread] with { Sent = past.At };
                Current = strands[thread].Party is null ? strands[thread] : Current;
                done++;
                break;
            case EventKind.Gone:
                strands[thread] = strands[thread] with { IsGone = true };
                Current = Current.Number == thread ? strands[thread] : Current;
                break;
            case EventKind.Ruled:
                Cause cause = Cause.Of(past.Codes);
                firings.Add(new(cause.Rule, cause.Event, past.N, past.At));
                (steps, done) = (speaker.Steps(Rules[cause.Rule].Then), 0);
                break;
            case EventKind.Conceded or EventKind.Tasked:
                done++;
                break;
            case EventKind.Ended:
                (IsOver, done) = (true, done + 1);
                break;
            default:
                break;
        }
    }
}

/// <summary>A rule that was set off.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="Event">Number of the event that set it off.</param>
/// <param name="N">Number of the event that says so.</param>
/// <param name="At">When.</param>
internal readonly record struct Firing(int Rule, int Event, int N, Instant At);

/// <summary>One thing that a rule does.</summary>
/// <param name="AfterWait">Whether it comes after the wait of the rule.</param>
/// <param name="Deed">What it is, given how far the script has gone.</param>
internal sealed record Step(bool AfterWait, Func<Course, Deed> Deed);
