using Harness.Statistics;
using NodaTime;

namespace Harness.Core.Tests.Statistics;

public sealed class EstimateTests
{
    [Fact]
    public void What_does_not_exist_says_why_and_holds_no_number()
    {
        Estimate none = Estimate.None(Absence.NotReached, 7, "Kaplan-Meier", Frames.Reference);

        none.ShouldBe(new Estimate(null, null, null, 7, "Kaplan-Meier", Frames.Reference, Absence.NotReached));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.95)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void Limits_ask_for_a_confidence_between_0_and_1(double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Wilson(1, 2, new(Duration.FromHours(72), Clock.Wall, confidence)));
}
