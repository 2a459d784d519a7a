using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class JackknifeTests
{
    private static readonly double[] Sample = [1, 2, 6];

    [Fact]
    public void The_influence_on_a_mean_is_the_distance_from_it()
    {
        double[] influence = Jackknife.Influence(3, Mean);

        influence.Zip([-2, -1, 3.0]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-14);
        Jackknife.Acceleration(influence)!.Value.ShouldBe(18 / (6 * Math.Pow(14, 1.5)), 1e-15); // cubes -8, -1, 27; squares 4, 1, 9
    }

    [Fact]
    public void Each_observation_is_left_out_once()
    {
        List<string> seen = [];
        Jackknife.Influence(4, places =>
        {
            seen.Add(string.Concat(places.ToArray()));
            return 0;
        });

        seen.ShouldBe(["123", "023", "013", "012", "0123"]);
    }

    [Fact]
    public void Without_influence_there_is_no_acceleration()
    {
        Jackknife.Influence(0, Mean).ShouldBeEmpty();
        Jackknife.Influence(1, Mean).ShouldBeEmpty();
        Jackknife.Acceleration([]).ShouldBeNull();
        Jackknife.Acceleration([0, 0]).ShouldBeNull();
    }

    [Fact]
    public void The_scale_does_not_matter() => Jackknife.Acceleration([-2e200, -1e200, 3e200])!.Value.ShouldBe(18 / (6 * Math.Pow(14, 1.5)), 1e-15);

    [Fact]
    public void Influences_move_with_their_observations_and_turn_with_the_number() => ForAll.Of(Specimens.Values.Zip(Specimens.Seeds), drawn =>
    {
        (double[] values, ulong seed) = drawn;
        double[] Influence(double[] sample, double factor) => Jackknife.Influence(sample.Length, places => factor * Spread(places, sample));
        double[] influence = Influence(values, 1);
        double? acceleration = Jackknife.Acceleration(influence);
        return Near(influence.Shuffled(seed), Influence(values.Shuffled(seed), 1)) && Near([.. influence.Select(one => -1000 * one)], Influence(values, -1000))
            && (influence.All(one => Math.Abs(one) < 1e-6) || (acceleration.IsNear(Jackknife.Acceleration(influence.Shuffled(seed))) && acceleration.IsNear(-Jackknife.Acceleration(Influence(values, -1000)))));
    });

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => Jackknife.Influence(3, _ => double.NaN));
        Should.Throw<ArgumentException>(() => Jackknife.Influence(-1, Mean));
        Should.Throw<ArgumentException>(() => Jackknife.Acceleration([double.PositiveInfinity]));
    }

    private static bool Near(double[] some, double[] others) => some.Length == others.Length && some.Zip(others).All(pair => ((double?)pair.First).IsNear(pair.Second, 1e-6));

    private static double Spread(ReadOnlySpan<int> places, double[] sample)
    {
        double[] values = [.. places.ToArray().Select(place => sample[place])];
        double mean = values.Average();
        return values.Sum(x => (x - mean) * (x - mean));
    }

    private static double Mean(ReadOnlySpan<int> places) => places.ToArray().Average(place => Sample[place]);
}
