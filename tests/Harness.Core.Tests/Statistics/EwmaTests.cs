using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class EwmaTests
{
    private static readonly Gen<(int[] X, int[] N)> Series =
        from counts in Gen.Choose(0, 12).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n)).ListOf()
        select (counts.Select(count => count.x).ToArray(), counts.Select(count => count.n).ToArray());

    /// <summary>A fifth of the way from 0.5 to 15 of 25; then nothing; then a fifth of the way to 50 of 100. Variances: 0.04 × 0.25 / 25, then 0.64 of it and 0.04 × 0.25 / 100.</summary>
    [Fact]
    public void Three_nights_are_what_a_hand_works_out()
    {
        EwmaNight[] nights = Ewma.Of([15, 0, 50], [25, 0, 100], 0.5, 3);

        nights.Select(night => night.Share).ShouldBe([0.6, null, 0.5]);
        nights.Select(night => night.N).ShouldBe([25, 0, 100]);
        Close(nights[0], 0.52, 3 * 0.02);
        Close(nights[1], 0.52, 3 * 0.02);
        Close(nights[2], 0.516, 3 * Math.Sqrt(0.000356));
        nights.ShouldAllBe(night => !night.IsBelow && !night.IsAbove);
    }

    [Fact]
    public void Nights_before_anything_was_observed_stand_at_the_centre()
    {
        Ewma.Of([0, 0], [0, 0], 0.9, 2.7).ShouldBe([new(0, null, 0.9, 0.9, 0.9), new(0, null, 0.9, 0.9, 0.9)]);
        Ewma.Of([], [], 0.9, 2.7).ShouldBeEmpty();
    }

    /// <summary>
    /// From the tenth night on 16 of 20 and not 18: after m such nights the average is 0.8 + 0.1 × 0.8^m, below 0.9 - 2.7 × sqrt(0.09 / 20 / 9)
    /// = 0.8396 with the fifth. A single night would have to fall below 0.9 - 2.7 × sqrt(0.09 / 20) = 0.72.
    /// </summary>
    [Fact]
    public void A_small_lasting_fall_is_seen_though_no_night_shows_it()
    {
        int[] x = [.. Enumerable.Repeat(18, 10), .. Enumerable.Repeat(16, 10)], n = [.. Enumerable.Repeat(20, 20)];

        Ewma.Of(x, n, 0.9, 2.7, weight: 1).ShouldAllBe(night => !night.IsBelow);
        Ewma.Of(x, n, 0.9, 2.7).Select(night => night.IsBelow).ShouldBe([.. Enumerable.Repeat(false, 14), .. Enumerable.Repeat(true, 6)]);
    }

    [Fact]
    public void Equal_nights_have_the_variance_of_the_books() => ForAll.Of(Gen.Choose(1, 50).Zip(Gen.Choose(1, 60)).Zip(Gen.Choose(1, 100)), drawn =>
    {
        ((int n, int night), int weight) = drawn;
        double w = weight / 100.0;
        EwmaNight last = Ewma.Of(new int[night], [.. Enumerable.Repeat(n, night)], 0.5, 0.1, w)[^1];
        double half = 0.1 * Math.Sqrt(0.25 / n * w / (2 - w) * (1 - Math.Pow(1 - w, 2 * night)));
        return Math.Abs(last.High - (0.5 + half)) < 1e-12 && Math.Abs(last.Low - (0.5 - half)) < 1e-12;
    });

    [Fact]
    public void Failures_mirror_successes_and_empty_nights_change_no_other() => ForAll.Of(Series.Zip(Gen.Choose(0, 10)).Zip(Gen.Choose(1, 100)), drawn =>
    {
        (((int[] x, int[] n), int tenths), int weight) = drawn;
        double centre = tenths / 10.0, w = weight / 100.0;
        EwmaNight[] nights = Ewma.Of(x, n, centre, 2.7, w), mirrored = Ewma.Of([.. n.Zip(x, (all, some) => all - some)], n, 1 - centre, 2.7, w);
        EwmaNight[] known = Ewma.Of([.. x.Where((_, i) => n[i] > 0)], [.. n.Where(all => all > 0)], centre, 2.7, w);
        return nights.Zip(mirrored).All(pair => Math.Abs(pair.First.Value - (1 - pair.Second.Value)) < 1e-9 && Math.Abs(pair.First.Low - (1 - pair.Second.High)) < 1e-9)
            && nights.All(night => night.Value is >= 0 and <= 1 && night.Low is >= 0 and <= 1 && night.High >= night.Low && night.High <= 1)
            && nights.Where(night => night.Share is not null).SequenceEqual(known);
    });

    [Fact]
    public void A_share_that_cannot_vary_never_alarms_while_it_does_not()
    {
        Ewma.Of([7, 3, 9], [7, 3, 9], 1, 2.7, 0.1).ShouldAllBe(night => !night.IsBelow && !night.IsAbove);
        Ewma.Of([7, 2, 9], [7, 3, 9], 1, 2.7, 0.1).Select(night => night.IsBelow).ShouldBe([false, true, true]);
        Ewma.Of([0, 1], [7, 3], 0, 2.7, 0.1).Select(night => night.IsAbove).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData(double.NaN, 2.7, 0.2)]
    [InlineData(1.1, 2.7, 0.2)]
    [InlineData(0.9, 0, 0.2)]
    [InlineData(0.9, double.PositiveInfinity, 0.2)]
    [InlineData(0.9, 2.7, 0)]
    [InlineData(0.9, 2.7, 1.1)]
    public void What_is_impossible_is_refused(double centre, double width, double weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Ewma.Of([1], [2], centre, width, weight));

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Should.Throw<ArgumentException>(() => Ewma.Of([1], [2, 3], 0.9, 2.7)).ParamName.ShouldBe("n");
        Should.Throw<ArgumentException>(() => Ewma.Of([3], [2], 0.9, 2.7)).ParamName.ShouldBe("x");
        Should.Throw<ArgumentException>(() => Ewma.Of([-1], [2], 0.9, 2.7)).ParamName.ShouldBe("x");
    }

    private static void Close(EwmaNight night, double value, double half)
    {
        night.Value.ShouldBe(value, 1e-15);
        night.Low.ShouldBe(0.5 - half, 1e-15);
        night.High.ShouldBe(0.5 + half, 1e-15);
    }
}
