using Harness.Statistics;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Core.Tests.Worlds;

public sealed class LatencyTests
{
    private const int Times = 20_000;
    private const ulong SeedWhoseSecondBitsAreAllSet = 0x932B113CFBD6B596;

    public static TheoryData<string> Mixtures => ["one", "two", "unnormed", "wide", "instant"];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void What_is_drawn_has_the_distribution_that_is_said(string name)
    {
        Latency latency = Mixture(name);
        Draws draws = new(11);
        Duration[] sample = [.. Enumerable.Range(0, Times).Select(_ => latency.Draw(draws)).Order()];

        double greatest = Enumerable.Range(0, Times).Max(i => Math.Max(
            Math.Abs(latency.By(sample[i]) - ((i + 1.0) / Times)) * (i + 1 < Times && sample[i + 1] == sample[i] ? 0 : 1), // at the end of a run of ties
            Math.Abs(latency.By(sample[i] - Duration.FromMilliseconds(1)) - ((double)i / Times)) * (i > 0 && sample[i - 1] == sample[i] ? 0 : 1)));

        greatest.ShouldBeLessThan(1.95 / Math.Sqrt(Times)); // Kolmogorov-Smirnov, 1 in 1000
    }

    [Fact]
    public void The_median_is_where_half_have_answered()
    {
        Latency latency = new([new(1, Duration.FromHours(2), 1.3)]);

        latency.By(Duration.FromHours(2)).ShouldBe(0.5, 1e-12);
        latency.By(Duration.FromHours(2) * Math.E).ShouldBe(0.7791218, 1e-6); // normal distribution at 1 / 1.3
    }

    [Fact]
    public void Without_spread_a_time_is_constant()
    {
        Latency latency = new([new(1, Duration.FromHours(2), 0)]);

        latency.Draw(new Draws(1)).ShouldBe(Duration.FromHours(2));
        (latency.By(Duration.FromHours(2) - Duration.FromMilliseconds(1)), latency.By(Duration.FromHours(2))).ShouldBe((0, 1));
    }

    [Fact]
    public void Parts_weigh_what_they_say_whatever_their_sum()
    {
        Latency latency = new([new(0.3, Duration.FromMinutes(10), 0), new(0.1, Duration.FromHours(10), 0)]);

        latency.By(Duration.FromHours(1)).ShouldBe(0.75, 1e-12);
        latency.By(Duration.FromHours(10)).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Nobody_answers_within_a_second()
    {
        Latency latency = new([new(1, Duration.FromMilliseconds(1500), 2)]);
        Draws draws = new(2);

        Enumerable.Range(0, 1000).Min(_ => latency.Draw(draws)).ShouldBe(Duration.FromSeconds(1));
        latency.By(Duration.FromMilliseconds(999)).ShouldBe(0);
        latency.By(Duration.Zero).ShouldBe(0);
        latency.By(Duration.FromSeconds(-5)).ShouldBe(0);
    }

    [Fact]
    public void The_chance_only_rises_and_stays_within_0_and_1()
    {
        Latency latency = new([.. Enumerable.Range(1, 7).Select(i => new LatencyPart(0.1 * i, Duration.FromMinutes(i * i * i), 0.5))]);
        double[] chances = [.. Enumerable.Range(0, 5000).Select(minute => latency.By(Duration.FromMinutes(minute)))];

        chances.Zip(chances.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second);
        chances[^1].ShouldBeLessThanOrEqualTo(1);
        chances[^1].ShouldBe(1, 1e-6);
    }

    [Fact]
    public void The_unlikeliest_draw_is_still_a_time_that_can_be_added_to_an_instant()
    {
        Latency latency = new([new(1, Duration.FromDays(30), 3)]);
        Duration longest = latency.Draw(new Draws(SeedWhoseSecondBitsAreAllSet));

        (Instant.FromUtc(2026, 1, 5, 9, 0) + longest).ShouldBeLessThan(Instant.FromUtc(2100, 1, 1, 0, 0));
        latency.By(longest).ShouldBe(1);
    }

    private static Latency Mixture(string name) => new(name switch
    {
        "one" => [new(1, Duration.FromHours(2), 1.3)],
        "two" => [new(0.6, Duration.FromMinutes(20), 0.7), new(0.4, Duration.FromHours(20), 0.9)],
        "unnormed" => [new(0.2, Duration.FromMinutes(20), 0.7), new(0.1, Duration.FromHours(20), 0), new(0.1, Duration.FromHours(30), 0.1)],
        "wide" => [new(1, Duration.FromDays(30), 3)],
        _ => [new(0.5, Duration.FromSeconds(1), 3), new(0.5, Duration.FromSeconds(2), 0)],
    });
}
