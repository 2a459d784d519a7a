using System.Text;
using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Planning;
using Harness.Probes;
using Harness.Reports.Tests.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Gates;

/// <summary>A gate over nights written by hand: how many of the messages of each got an answer after half an hour; the others never did.</summary>
internal sealed record HandGate(params (int Kept, int Sent)[] Nights)
{
    public static GateEntry InTime { get; } = new("in-time", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: 0.9);

    public static GateEntry MeanWait { get; } = new("mean-wait", GateMetric.Mean, Rung.Human, Duration.FromHours(12));

    public const string Hostile = "<script>window.fired = 1</script><img src=x onerror=alert(1)>\"' & ]]> release";

    /// <summary>Twenty nights on which all was in time and twenty on which half was; the first of these is 21 March.</summary>
    public static HandGate Broken { get; } = new([.. Times(20, 10, 10), .. Times(20, 5, 10)]) { Gate = new([InTime, InTime with { Id = "half", Share = 0.5 }, MeanWait], Nights: 28) };

    public static GateMark Release { get; } = new(new LocalDate(2026, 3, 20), "release 4.2");

    public LocalDate First { get; init; } = new(2026, 3, 1);

    public Gate Gate { get; init; } = new([InTime], Nights: 28);

    public string Title { get; init; } = "Own promise";

    public static (int Kept, int Sent)[] Times(int nights, int kept, int sent) => [.. Enumerable.Repeat((kept, sent), nights)];

    public Study Study => new Wave(new Row("shop", 1, 1)) { Title = Title }.Study with { Gate = Gate, Window = Duration.FromDays(1) };

    public GateJudge Judge
    {
        get
        {
            Study study = Study;
            (Brand brand, Persona anna, Complaint complaint, DateTimeZone zone) = (study.Panel.Brands[0], study.Personas[0], study.Complaints.Messages[0], study.Schedule.Zone);
            List<Slot> slots = [];
            List<Probe> probes = [];
            foreach ((int night, (int kept, int sent)) in Nights.Index())
            {
                Instant at = First.PlusDays(night).At(new LocalTime(10, 0)).InZoneLeniently(zone).ToInstant();
                for (int i = 0; i < sent; i++)
                {
                    Instant answer = at + Duration.FromMinutes(30);
                    slots.Add(new(slots.Count, brand, brand.Accounts[0], anna, complaint, 0, Address.Handle, 0, at, "Hello?"));
                    probes.Add(new() { Turns = 1, Sent = at, LastLook = at + study.Window, Closed = at + study.Window, Human = i < kept ? new Moment(answer, answer) : null });
                }
            }

            return new(new(new(study, 7, slots), probes, First.PlusDays(Nights.Length + 10).AtStartOfDayInZone(zone).ToInstant()), Gate);
        }
    }

    public static GateResult[] All(GateJudge judge) => [.. judge.Nights.Select(night => judge.At(night))];

    public GateTrend Trend()
    {
        GateJudge judge = Judge;
        return GateTrend.Of(judge.Courses[0], All(judge), judge.Study.Window);
    }

    public string Page(Language first = Language.En, params GateMark[] marks)
    {
        GateJudge judge = Judge;
        return Encoding.UTF8.GetString(GateTrendPage.Of(judge, judge.At(), All(judge), marks, first));
    }
}
