using Harness.Messages;
using Harness.Studies;
using NodaTime;

namespace Harness.Xunit.Tests.Messages;

public sealed class EntryFaultsTests
{
    private static readonly GateEntry Sound = new("in-2h", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: 0.9);

    public static TheoryData<string, GateEntry> Faults { get; } = new()
    {
        { "Brand “quilmere-en” is not in the study. It has: quillmere-en, quillmere-fr. Did you mean 'quillmere-en'?", Sound with { Brand = "quilmere-en" } },
        { "Channel “fax” is not in the study. It has: simulated, http, mastodon.", Sound with { Channel = "fax" } },
        { "Calendar “night” is not in the study. It has: office.", Sound with { Clock = CommitmentClock.Business, Calendar = "night" } },
        { "The metric Share needs a Share, such as 0.9.", Sound with { Share = null } },
        { "Quantile goes with the metric Quantile alone.", Sound with { Quantile = 0.5 } },
        { "Share goes with the metric Share alone.", Sound with { Metric = GateMetric.Mean } },
        { "A share or quantile lies from 0.01 to 0.999.", Sound with { Share = 1 } },
        { "Confidence lies from 0.5 to 0.9999.", Sound with { Confidence = 95 } },
        { "Limit is longer than nothing.", Sound with { Limit = Duration.Zero } },
        { "Late is shorter than Limit.", Sound with { Late = Duration.FromHours(2) } },
        { "The business clock needs a Calendar.", Sound with { Clock = CommitmentClock.Business } },
        { "A Calendar goes with the business clock alone.", Sound with { Calendar = "office" } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_said_before_anything_is_judged(string fault, GateEntry entry) =>
        EntryFaults.Of(entry, Scenarios.Read("own-sla"))!.En.ShouldBe(fault);

    [Fact]
    public void A_mean_runs_by_the_wall_clock() =>
        EntryFaults.Of(Sound with { Metric = GateMetric.Mean, Share = null, Clock = CommitmentClock.Business, Calendar = "office" }, Scenarios.Read("own-sla"))!.En.ShouldStartWith("A mean runs by the wall clock");

    [Fact]
    public void What_the_gate_of_a_study_asks_is_sound() =>
        Scenarios.Read("own-sla").Gate!.Entries.Select(entry => EntryFaults.Of(entry, Scenarios.Read("own-sla"))).ShouldAllBe(fault => fault == null);
}
