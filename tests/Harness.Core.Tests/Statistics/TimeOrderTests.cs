using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class TimeOrderTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(100, 5)]
    [InlineData(5000, 5)]
    [InlineData(5000, 4_320)]
    [InlineData(5000, 1 << 30)]
    public void Rows_come_in_rising_order(int count, int bound)
    {
        Draws draws = new(8);
        long[] times = [.. Enumerable.Range(0, count).Select(_ => draws.Below(bound) * (bound > 10_000 ? 4_000_000_000L : 1))];

        bool[] answered = [.. Enumerable.Range(0, count).Select(_ => draws.Happens(0.5))];

        (long[] keys, int[] tags) = TimeOrder.Of(times, answered, [.. Enumerable.Range(0, count)]);

        tags.Order().ShouldBe(Enumerable.Range(0, count));
        keys.Select(TimeOrder.Time).ShouldBe(times.Order());
        keys.Select(TimeOrder.Time).ShouldBe(tags.Select(row => times[row]));
        keys.Select(key => TimeOrder.Answers(key) == 1).ShouldBe(tags.Select(row => answered[row]));
        TimeOrder.Of(times, answered, []).Keys.ShouldBe(keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void A_time_that_is_negative_or_too_great_is_refused(int count)
    {
        foreach (long time in new[] { -1, long.MinValue, 1L << 62, long.MaxValue })
        {
            Should.Throw<ArgumentException>(() => TimeOrder.Of([.. Enumerable.Repeat(7L, count - 1), time], new bool[count], []));
        }

        TimeOrder.Of([.. Enumerable.Repeat(7L, count - 1), (1L << 62) - 1], new bool[count], []).Keys[^1].ShouldBe(long.MaxValue);
    }

    [Fact]
    public void An_answer_comes_before_a_silence_of_the_same_time() =>
        TimeOrder.Of([5, 5, 4], [false, true, false], [0, 1, 2]).Tags.ShouldBe([2, 1, 0]);

    [Fact]
    public void Parts_keep_the_order_of_their_keys()
    {
        (long[] keys, int[] tags, int[] starts) = TimeOrder.ByPart([10, 20, 30, 40], [5, 0, 4, 1], 2, 4);

        keys.ShouldBe([20, 40, 10, 30]);
        tags.ShouldBe([0, 1, 5, 4]);
        starts.ShouldBe([0, 2, 2, 4, 4]);
    }

    [Fact]
    public void Numbers_outside_their_count_are_refused()
    {
        TimeOrder.Refuse([0, 1], 2, 2, "group");
        TimeOrder.Refuse([], 0, 0, "group");
        Should.Throw<ArgumentException>(() => TimeOrder.Refuse([0, 1], 3, 2, "group"));
        Should.Throw<ArgumentException>(() => TimeOrder.Refuse([0, 2], 2, 2, "group"));
        Should.Throw<ArgumentException>(() => TimeOrder.Refuse([-1], 1, 2, "group"));
    }
}
