using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class NelsonAalenTests
{
    [Fact]
    public void The_hazard_sums_shares_of_those_at_risk()
    {
        SurvivalCurve curve = SurvivalCurve.Of([1000, 2000, 2000, 3000], [true, true, false, true], Frames.Reference);

        NelsonAalen.By(curve, 999).ShouldBe(new Estimate(0, null, null, 4, "Nelson-Aalen", Frames.Reference, null));
        NelsonAalen.By(curve, 2000).Value!.Value.ShouldBe((1 / 4.0) + (1 / 3.0), 1e-15);
        NelsonAalen.By(curve, 9000).Value!.Value.ShouldBe((1 / 4.0) + (1 / 3.0) + 1, 1e-15);
    }

    [Fact]
    public void Limits_are_symmetric_on_the_logarithm()
    {
        Estimate hazard = NelsonAalen.By(SurvivalCurve.Of([1000, 2000], [true, false], Frames.Reference), 1500);

        hazard.Value.ShouldBe(0.5);
        hazard.High!.Value.ShouldBe(0.5 * Math.Exp(1.959963984540054), 1e-12); // variance 1/4: standard error of the logarithm 1
        (hazard.Low * hazard.High)!.Value.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void The_hazard_only_rises_and_never_passes_the_logarithm_of_the_curve() => ForAll.Of(Specimens.Probes.Where(sample => sample.Length > 0), sample =>
    {
        SurvivalCurve curve = sample.Curve();
        Estimate[] hazards = [.. Enumerable.Range(0, 62).Select(time => NelsonAalen.By(curve, time))];
        return hazards.Select(hazard => hazard.Value).Rises()
            && hazards.Select((hazard, time) => hazard.Value <= -Math.Log(curve.Survival(time, Band.Log).Value!.Value) + 1e-12).All(holds => holds)
            && hazards.All(hazard => hazard.Value == 0 ? hazard is { Low: null, High: null } : (hazard.Low * hazard.High / hazard.Value).IsNear(hazard.Value));
    });

    [Fact]
    public void Nobody_asked_means_no_data() => NelsonAalen.By(SurvivalCurve.Of([], [], Frames.Reference), 0).Absent.ShouldBe(Absence.NoData);
}
