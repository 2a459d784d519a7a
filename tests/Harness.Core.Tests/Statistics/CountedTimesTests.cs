using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class CountedTimesTests
{
    [Fact]
    public void Equal_probes_share_a_cell_and_answers_come_before_silences()
    {
        CountedTimes times = CountedTimes.Of([5, 3, 5, 5], [true, true, false, true], AtOneHalf.First);

        times.Observed.ShouldBe([1, 2, 1]);
    }

    [Theory]
    [InlineData(AtOneHalf.First, 4)]
    [InlineData(AtOneHalf.Middle, 10)] // 2 and 8
    public void A_curve_at_one_half_has_its_median_where_the_rule_says(AtOneHalf half, long twice)
    {
        CountedTimes times = CountedTimes.Of([1, 2, 8, 9], [true, true, true, true], half);

        times.TwiceMedian(times.Observed).ShouldBe(twice);
        times.TwiceMedian([4, 0, 0, 0]).ShouldBe(2);
        times.TwiceMedian([1, 0, 1, 2]).ShouldBe(half == AtOneHalf.First ? 16 : 17);
    }

    [Fact]
    public void Without_another_answer_the_middle_reaches_to_the_last_time() // as R does
    {
        CountedTimes times = CountedTimes.Of([1, 2, 8, 9], [true, true, false, false], AtOneHalf.Middle);

        times.TwiceMedian(times.Observed).ShouldBe(11);
        times.TwiceMedian([1, 0, 1, 2]).ShouldBeNull();
    }

    [Fact]
    public void A_draw_holds_as_many_probes_as_the_sample()
    {
        CountedTimes times = CountedTimes.Of([5, 3, 5, 5], [true, true, false, true], AtOneHalf.First);
        int[] counts = [99, 99, 99];

        times.Draw(new(3), counts);

        counts.Sum().ShouldBe(4);
    }
}
