using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;
using Book = Harness.Playbook.Playbook;

namespace Harness.Core.Tests.Playbook;

/// <summary>A conversation by a script in which the brand does what a test writes down: hours after the opening, in a thread, with marks.</summary>
internal sealed class Played
{
    private readonly List<(double Hours, int Thread, EventKind Kind, long Codes, double? StampHours)> brand = [];
    private readonly Study study;
    private readonly Slot slot;
    private readonly List<string> log = [];

    public Played(params IReadOnlyList<Rule> rules)
        : this(new Script("script", null, rules, null, null))
    {
    }

    public Played(Script script)
    {
        Study plain = Designs.Of();
        Account[] accounts = [.. plain.Panel.Brands[0].Accounts, new("email", "help@brand.example", null, null), new("x", "@brand", null, null)];
        study = plain with
        {
            Scripts = [script],
            Window = Duration.FromDays(30),
            Looks = [new(Duration.FromDays(30), Duration.FromHours(1))],
            Panel = plain.Panel with
            {
                Calendars = [new("office", DateTimeZone.Utc, [new([Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri], new(540, 1020))], null)],
                Brands = [.. plain.Panel.Brands.Select(one => one with { Accounts = accounts })],
            },
        };
        Slot first = Planner.Plan(study, 1).Slots[0];
        slot = first with { At = Instant.FromUtc(2026, 9, 7, 10, 0), Text = "opening", Complaint = first.Complaint with { Script = script.Id } };
    }

    public Played Reply(double hours, ReplyMarks marks, int thread = 0, bool thirdParty = false)
    {
        brand.Add((hours, thread, EventKind.Replied, ThreadCode.With((long)marks, thread, thirdParty), null));
        return this;
    }

    public Played Promise(double hours, double due)
    {
        brand.Add((hours, 0, EventKind.Promised, 0, due));
        return this;
    }

    public Played Claim(double hours, double stated)
    {
        brand.Add((hours, 0, EventKind.Claimed, 0, stated));
        return this;
    }

    public Played Removal(double hours, int thread = 0)
    {
        brand.Add((hours, thread, EventKind.Gone, ThreadCode.With(0, thread, false), null));
        return this;
    }

    /// <summary>What the tester did after the opening: hours after it, and what.</summary>
    public IReadOnlyList<string> Deeds()
    {
        Probe probe = new();
        Instant now = slot.At;
        int seen = 0;
        (double, int, EventKind Kind, long Codes, double? StampHours)[] events = [.. brand.OrderBy(one => one.Hours)];
        for (int deeds = 0; deeds < 5000; deeds++)
        {
            Deed deed = Book.Next(study, slot, probe, now);
            switch (deed.Kind)
            {
                case DeedKind.Wait:
                    deed.Until.ShouldBeGreaterThan(now);
                    now = deed.Until;
                    break;
                case DeedKind.Look:
                    probe = probe.LookedAt(now);
                    for (; seen < events.Length && slot.At + Duration.FromHours(events[seen].Item1) <= now; seen++)
                    {
                        Instant stamp = slot.At + Duration.FromHours(events[seen].StampHours ?? events[seen].Item1);
                        probe = Next(probe, events[seen].Kind, now, events[seen].Codes, events[seen].Kind == EventKind.Gone ? null : stamp);
                    }

                    break;
                case DeedKind.Send:
                    long codes = ThreadCode.With(probe.Turns, deed.On?.Number ?? 0, deed.On?.Party is not null);
                    Say(probe.Sent is null ? null : $"says {deed.Text} [{deed.On?.Number ?? 0} {deed.On?.Channel}{(deed.On?.Party is null ? "" : " third party")}]{(deed.Attachment is { } file ? " + " + file : "")}", now);
                    probe = Next(Next(probe, EventKind.Wire, now, codes), EventKind.Sent, now, codes, now);
                    break;
                case DeedKind.SetOff:
                    probe = Next(probe, EventKind.Ruled, now, deed.Codes);
                    break;
                case DeedKind.Concede:
                    Say($"{(Concession)deed.Codes}", now);
                    probe = Next(probe, EventKind.Conceded, now, deed.Codes);
                    break;
                case DeedKind.Task:
                    Say($"by hand {deed.Text}", now);
                    probe = Next(probe, EventKind.Tasked, now, 0);
                    break;
                case DeedKind.End:
                    Say($"ends {(Ending)deed.Codes}", now);
                    probe = Next(probe, EventKind.Ended, now, deed.Codes);
                    break;
                case DeedKind.Close:
                    (now - slot.At).ShouldBeGreaterThanOrEqualTo(study.Window);
                    probe = Next(probe, EventKind.Closed, now, 0);
                    break;
                case DeedKind.Rest:
                    return log;
            }
        }

        throw new ShouldAssertException("the loop does not end");
    }

    public static Rule On(Trigger when, Reaction then, int? atMost = null, string? id = null) => new(when, then, atMost, id);

    public static Reaction Says(string text) => new(new(text, null, null), null, null, null, null, null, null, null, null);

    private void Say(string? what, Instant now)
    {
        if (what is not null)
        {
            log.Add(FormattableString.Invariant($"{(now - slot.At).TotalHours:0.##}: {what}"));
        }
    }

    private static Probe Next(Probe probe, EventKind kind, Instant now, long codes, Instant? stamp = null) => probe.Apply(new(0, probe.Events, kind, 1, now, stamp, codes, null));
}
