using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ResamplingTests
{
    [Fact]
    public void Replicates_are_the_same_on_any_number_of_threads() =>
        Resampling.Replicates(30, Places, 500, 42, threads: 4).ShouldBe(Resampling.Replicates(30, Places, 500, 42));

    [Fact]
    public void Each_replicate_has_a_stream_of_its_own()
    {
        Draws third = Draws.For(42, 2);
        double expected = Places([third.Below(5), third.Below(5), third.Below(5), third.Below(5), third.Below(5)]);

        Resampling.Replicates(5, Places, 3, 42)[2].ShouldBe(expected);
        Resampling.Replicates(5, Places, 10, 42)[..3].ShouldBe(Resampling.Replicates(5, Places, 3, 42));
        Resampling.Replicates(5, Places, 10, 43).ShouldNotBe(Resampling.Replicates(5, Places, 10, 42));
    }

    [Fact]
    public void Means_of_resamples_vary_as_theory_says()
    {
        const int N = 20, Replicates = 20_000;
        double[] means = Resampling.Replicates(N, places => places.ToArray().Average(), Replicates, 7);

        double variance = ((N * N) - 1) / 12.0 / N, mean = means.Average();
        mean.ShouldBe((N - 1) / 2.0, 4 * Math.Sqrt(variance / Replicates));
        means.Average(m => (m - mean) * (m - mean)).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / Replicates));
    }

    [Fact]
    public void One_observation_can_only_be_itself() => Resampling.Replicates(1, places => places[0], 5, 1).ShouldBe([0, 0, 0, 0, 0]);

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => Resampling.Replicates(0, Places, 5, 1));
        Should.Throw<ArgumentException>(() => Resampling.Replicates(5, Places, 0, 1));
        Should.Throw<ArgumentException>(() => Resampling.Replicates(5, Places, 5, 1, threads: 0));
        Should.Throw<ArgumentException>(() => Resampling.Replicates(5, _ => double.NaN, 5, 1));
    }

    private static double Places(ReadOnlySpan<int> places)
    {
        double number = 0;
        foreach (int place in places)
        {
            number = (number * 1.7) + place;
        }

        return number;
    }
}
