using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ClopperPearsonTests
{
    private static readonly Gen<(int X, int N)> Counts = Gen.Choose(1, 400).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n));

    [Fact]
    public void Tiny_samples_are_what_a_hand_works_out()
    {
        Close(Limits(0, 1), (0, 0.975));
        Close(Limits(1, 1), (0.025, 1));
        Close(Limits(1, 2), (1 - Math.Sqrt(0.975), Math.Sqrt(0.975)));
        Close(Limits(20, 20), (Math.Pow(0.025, 1 / 20.0), 1));
        Close(Limits(0, 20), (0, 1 - Math.Pow(0.025, 1 / 20.0)));
    }

    [Fact]
    public void The_greatest_sample_has_an_interval_too()
    {
        (double low, double high) = Limits(0, int.MaxValue);

        low.ShouldBe(0);
        high.ShouldBe(-Math.Log(0.025) / int.MaxValue, 1e-15);
    }

    [Fact]
    public void No_trials_give_no_share_and_the_reason() =>
        ClopperPearson.Interval(0, 0, Frames.Reference).ShouldBe(Estimate.None(Absence.NoData, 0, "Clopper-Pearson", Frames.Reference));

    [Theory]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 5, double.NaN)]
    [InlineData(1, 5, 1)]
    public void What_is_impossible_is_refused(int x, int n, double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(x, n, Frames.Reference with { Confidence = confidence }));

    [Fact]
    public void It_holds_the_share_and_failures_mirror_successes() => ForAll.Of(Counts, count =>
    {
        Estimate exact = ClopperPearson.Interval(count.X, count.N, Frames.Reference), rest = ClopperPearson.Interval(count.N - count.X, count.N, Frames.Reference);
        return 0 <= exact.Low && exact.Low <= exact.Value && exact.Value <= exact.High && exact.High <= 1
            && Math.Abs(exact.Low!.Value - (1 - rest.High!.Value)) < 1e-12;
    });

    [Fact]
    public void At_each_limit_the_sample_is_just_as_unlikely_as_the_confidence_allows() => ForAll.Of(Counts.Zip(Gen.Elements(0.5, 0.8, 0.95, 0.999)), drawn =>
    {
        ((int x, int n), double confidence) = drawn;
        Estimate exact = ClopperPearson.Interval(x, n, Frames.Reference with { Confidence = confidence });
        double side = (1 - confidence) / 2;
        return (x == 0 || Math.Abs((AtLeast(x, n, exact.Low!.Value) / side) - 1) < 1e-9)
            && (x == n || Math.Abs((AtLeast(n - x, n, 1 - exact.High!.Value) / side) - 1) < 1e-9);
    });

    private static double AtLeast(int x, int n, double p)
    {
        double logChoose = 0, sum = 0;
        for (int k = 0; k <= n; k++)
        {
            sum += k >= x ? Math.Exp(logChoose + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p))) : 0;
            logChoose += Math.Log((n - k) / (k + 1.0));
        }

        return sum;
    }

    private static void Close((double Low, double High) limits, (double Low, double High) expected)
    {
        limits.Low.ShouldBe(expected.Low, 1e-14);
        limits.High.ShouldBe(expected.High, 1e-14);
    }

    private static (double Low, double High) Limits(int x, int n)
    {
        Estimate exact = ClopperPearson.Interval(x, n, Frames.Reference);
        return (exact.Low!.Value, exact.High!.Value);
    }
}
