using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Playbook;

/// <summary>
/// Which rule is set off next. Rules are tried in their order. Each event sets a rule off once at most, a question sets off one rule that
/// waits for questions and no other, and silence once for each of our messages. What happened before the rule that must come first does not count.
/// </summary>
internal sealed class Triggers(Study study, Course course, Probe probe)
{
    /// <summary>A rule to set off, a look that must come first, or how long to wait.</summary>
    public Deed Next(Instant now)
    {
        Instant wake = Instant.MaxValue;
        for (int rule = 0; rule < course.Rules.Count; rule++)
        {
            if (Due(rule) is not { } due)
            {
                continue;
            }

            if (due.At > now)
            {
                wake = Instant.Min(wake, due.At);
            }
            else if (due.NeedsLook && !(probe.LastLook >= due.At))
            {
                return new(DeedKind.Look);
            }
            else
            {
                return new(DeedKind.SetOff, Codes: new Cause(rule, due.Event).Codes);
            }
        }

        return Deed.Wait(wake);
    }

    private Occasion? Due(int number)
    {
        Rule rule = course.Rules[number];
        Trigger when = rule.When;
        Firing[] before = [.. course.Firings.Where(firing => firing.Rule == number)];
        Firing[] opening = when.After is { } id ? [.. course.Firings.Where(firing => course.Rules[firing.Rule].Id == id)] : [];
        if (before.Length >= (rule.AtMost ?? 1) || (when.After is not null && opening.Length == 0))
        {
            return null;
        }

        int since = Math.Max(before.Select(firing => firing.Event).DefaultIfEmpty(-1).Max(), opening.Select(firing => firing.N).DefaultIfEmpty(-1).Min());
        return when switch
        {
            { Silence: { } patience } => Quiet(when.On, sent => sent + patience, before, opening),
            { BusinessSilence: { } open } => Quiet(when.On, sent => OpenDays(open, sent), before, opening),
            { PromiseBroken: true } => course.Happened.Where(past => past.Kind == EventKind.Promised && past.N > since && IsHere(past, when.On)).Select(Broken).FirstOrDefault(due => due is not null),
            _ => course.Happened.Where(past => past.N > since && IsHere(past, when.On) && Behaviours.Shows(when, past, course.Happened, study.Schedule.Zone))
                .Where(past => when.Asks is null || !course.Firings.Any(firing => firing.Event == past.N && course.Rules[firing.Rule].When.Asks is not null))
                .Select(past => (Occasion?)new Occasion(past.N, past.At, false)).FirstOrDefault(),
        };
    }

    /// <summary>
    /// Nothing came from a person since our last message, or since the rule that must come first was set off, whichever is later; a machine's
    /// receipt does not break silence.
    /// </summary>
    private Occasion? Quiet(string? on, Func<Instant, Instant> due, Firing[] before, Firing[] opening)
    {
        Past? last = course.Happened.LastOrDefault(past => (past.Kind == EventKind.Sent && !ThreadCode.IsThirdParty(past.Codes)) || opening.Any(firing => firing.N == past.N));
        return last is null || (on is not null && course.Current.Channel != on) || before.Any(firing => firing.Event == last.N)
            || course.Happened.Any(past => past.N > last.N && Rungs.IsFromPerson(past))
            ? null
            : new(last.N, due(last.At), true);
    }

    /// <summary>A promise is kept when the brand writes again by the day it named; nobody asks here whether what it writes is any good.</summary>
    private Occasion? Broken(Past promise) =>
        course.Happened.Any(past => past.N > promise.N && Rungs.IsFromPerson(past) && past.At <= promise.Stamp) ? null : new(promise.N, promise.Stamp!.Value, true);

    private Instant OpenDays(BusinessSilence silence, Instant sent)
    {
        Calendar calendar = study.Panel.Calendars!.First(calendar => calendar.Id == silence.Calendar);
        ZonedDateTime begun = sent.InZone(calendar.Zone);
        LocalDate day = begun.Date;
        for (int left = silence.Days; left > 0;)
        {
            day = day.PlusDays(1);
            left -= calendar.IsOpen(day) ? 1 : 0;
        }

        return LocalClock.ToInstant(day, (begun.Hour * 60) + begun.Minute, calendar.Zone);
    }

    private bool IsHere(Past past, string? on) => Course.IsOfBrand(past) && (on is null || course.Strands[ThreadCode.Thread(past.Codes)].Channel == on);

    private readonly record struct Occasion(int Event, Instant At, bool NeedsLook);
}
