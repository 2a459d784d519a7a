using Harness.Findings.Judgements;
using Harness.Statistics;
using NodaTime;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class ScoreMeanTests
{
    private static readonly Frame Frame = new(Duration.FromDays(7), Clock.Wall, 0.95);

    [Fact]
    public void Limits_stay_within_the_score()
    {
        Estimate mean = ScoreMean.Of([("a", 100), ("a", 100), ("a", 100), ("a", 40)], null, 0, 100, Frame);

        mean.Value!.Value.ShouldBe(85, 1e-9);
        mean.High.ShouldBe(100); // Student's would be 132.7
        mean.Low!.Value.ShouldBe(85 - (3.18244630528371 * 15), 1e-6);
    }

    [Fact]
    public void Zeros_and_ones_are_a_share()
    {
        Estimate share = ScoreMean.Of([("a", 1), ("a", 0), ("a", 1), ("a", 1)], null, 0, 1, Frame);

        share.ShouldBe(Proportion.Wilson(3, 4, Frame));
    }

    [Fact]
    public void Weighed_channels_count_by_their_weight_and_not_by_their_messages()
    {
        Estimate mean = ScoreMean.Of([("mail", 10), ("mail", 20), ("mail", 30), ("mail", 40), ("web", 5), ("web", 15), ("phone", 99)], new Dictionary<string, double> { ["mail"] = 7, ["web"] = 3 }, 0, 100, Frame);

        mean.Value!.Value.ShouldBe(20.5, 1e-9);
        mean.Low!.Value.ShouldBe(6.62514418452, 1e-8);
    }
}
