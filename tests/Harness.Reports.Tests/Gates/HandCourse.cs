using Harness.Gates;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Reports.Tests.Gates;

/// <summary>A wave written by hand, night by night: the minutes that each message waited for a person; null where it waited in vain.</summary>
internal sealed record HandCourse(Gate Gate, params double?[][] Nights)
{
    private static readonly LocalDate First = new(2026, 3, 2);

    /// <summary>How many nights of the plan are still to come, with as many messages as the first.</summary>
    public int ToCome { get; init; }

    /// <summary>On the newest nights nobody came to send what was planned.</summary>
    public int Missed { get; init; }

    /// <summary>How long between two looks; exact times where it is null.</summary>
    public Duration? Look { get; init; }

    public Study Study => new Findings.Wave(new Findings.Row("alpha", 1, 1)) { Window = Duration.FromDays(1) }.Study with
    {
        Id = "own", Gate = Gate, Schedule = new(DateTimeZone.Utc, First, 52, [Weekday.Mon], new HourSpan(540, 1020)),
    };

    public GateWave Wave
    {
        get
        {
            Study study = Study;
            Brand brand = study.Panel.Brands[0];
            (Slot Slot, Probe Probe)[] all =
            [
                .. Nights.SelectMany((night, day) => night.Select((wait, number) => (Slot(study, brand, day, number), Probe(At(day, number), wait)))),
                .. Enumerable.Range(Nights.Length, Missed + ToCome).SelectMany(day => Nights[0].Select((_, number) => (Slot(study, brand, day, number), new Probe()))),
            ];
            Instant asOf = At(Nights.Length + Missed, 0) - Duration.FromHours(1) + (Missed > 0 ? Duration.FromDays(3) : Duration.Zero);
            return new(new(study, 7, [.. all.Select((pair, index) => pair.Slot with { Index = index })]), [.. all.Select(pair => pair.Probe)], asOf);
        }
    }

    public GateResult Result(Baseline? before = null) => new GateJudge(Wave, Gate, before).At();

    public GateCheck Check(Baseline? before = null) => Result(before).Checks[^1];

    /// <summary>So many messages a night, of which so many are answered after ten minutes and the others never.</summary>
    public static double?[] Night(int n, int kept) => [.. Enumerable.Range(0, n).Select(number => number < kept ? 10 : (double?)null)];

    private static Instant At(int day, int number) => First.PlusDays(day).AtMidnight().PlusHours(9).PlusMinutes(number).InUtc().ToInstant();

    private static Slot Slot(Study study, Brand brand, int day, int number) =>
        new(0, brand, brand.Accounts[0], study.Personas[0], study.Complaints.Messages[0], 0, Address.Handle, 0, At(day, number), "Hello?");

    private Probe Probe(Instant sent, double? wait)
    {
        Instant? human = wait is { } minutes ? sent + Duration.FromMinutes(minutes) : null;
        return new() { Turns = 1, Sent = sent, LastLook = sent + Duration.FromDays(1), Closed = sent + Duration.FromDays(1), Human = human is { } by ? new(by - (Look ?? Duration.Zero), by) : null };
    }
}
