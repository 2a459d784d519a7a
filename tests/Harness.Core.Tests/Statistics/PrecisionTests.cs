using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class PrecisionTests
{
    [Theory]
    [InlineData(0.9, 0.95, 29)] // 0.9^28 = 5.2 %, 0.9^29 = 4.7 %
    [InlineData(0.95, 0.95, 59)]
    [InlineData(0.99, 0.95, 299)]
    [InlineData(0.5, 0.75, 2)]
    [InlineData(0.9, 0.19, 2)] // 0.9 x 0.9 is 0.81 exactly
    [InlineData(0.01, 0.5, 1)]
    public void A_promise_needs_so_many_flawless_contacts(double share, double confidence, long contacts) =>
        Precision.FlawlessContacts(share, confidence).ShouldBe(contacts);

    [Fact]
    public void The_width_is_that_of_the_interval() => ForAll.Of(Gen.Choose(1, 500).SelectMany(n => Gen.Choose(0, n), (n, x) => (X: x, N: n)), count =>
    {
        Estimate share = Proportion.Wilson(count.X, count.N, Frames.Reference);
        return Math.Abs(Precision.WilsonWidth((double)count.X / count.N, count.N, 0.95) - (share.High - share.Low)!.Value) < 1e-12;
    });

    [Fact]
    public void Ten_points_to_each_side_take_93_trials() => Precision.TrialsForWidth(0.5, 0.2, 0.95).ShouldBe(93); // 1.96 squared x (1 / 0.04 - 1) = 92.2

    [Fact]
    public void The_number_is_the_least_that_suffices() => ForAll.Of(Gen.Choose(0, 100).Zip(Gen.Choose(1, 100)), drawn =>
    {
        (double share, double width) = (drawn.Item1 / 100.0, drawn.Item2 / 100.0);
        double n = Precision.TrialsForWidth(share, width, 0.95);
        return Precision.WilsonWidth(share, n, 0.95) <= width * (1 + 1e-9) && (n == 1 || Precision.WilsonWidth(share, n - 1, 0.95) > width);
    });

    [Fact]
    public void More_trials_narrow_more_confidence_widens_and_failures_mirror_successes() => ForAll.Of(Gen.Choose(0, 100).Zip(Gen.Choose(1, 1000)).Zip(Specimens.Confidences), drawn =>
    {
        ((int percent, int n), (double less, double more)) = drawn;
        double share = percent / 100.0, width = Precision.WilsonWidth(share, n, less);
        return Precision.WilsonWidth(share, n + 1, less) < width && Precision.WilsonWidth(share, n, more) > width && ((double?)width).IsNear(Precision.WilsonWidth(1 - share, n, less))
            && Precision.TrialsForWidth(share, 0.1, more) >= Precision.TrialsForWidth(share, 0.1, less) && Precision.TrialsForWidth(share, 0.2, less) <= Precision.TrialsForWidth(share, 0.1, less)
            && Precision.FlawlessContacts(0.9, more) >= Precision.FlawlessContacts(0.9, less) && Precision.FlawlessContacts(0.95, less) >= Precision.FlawlessContacts(0.9, less);
    });

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => Precision.FlawlessContacts(1, 0.95));
        Should.Throw<ArgumentException>(() => Precision.FlawlessContacts(0, 0.95));
        Should.Throw<ArgumentException>(() => Precision.FlawlessContacts(0.9, double.NaN));
        Should.Throw<ArgumentException>(() => Precision.WilsonWidth(0.5, 0, 0.95));
        Should.Throw<ArgumentException>(() => Precision.WilsonWidth(double.NaN, 10, 0.95));
        Should.Throw<ArgumentException>(() => Precision.TrialsForWidth(0.5, 0, 0.95));
        Should.Throw<ArgumentException>(() => Precision.TrialsForWidth(0.5, 0.1, 1));
    }
}
