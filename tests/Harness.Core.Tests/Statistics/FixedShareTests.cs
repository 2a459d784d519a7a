using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class FixedShareTests
{
    private static readonly Gen<double> Levels = Gen.Elements(1e-12, 1e-6, 0.01, 0.05, 0.2, 0.5, 0.9);

    [Fact]
    public void Tiny_samples_are_what_a_hand_works_out()
    {
        FixedShare.Low(1, 1, 0.05).ShouldBe(0.05, 1e-15);
        FixedShare.High(0, 1, 0.05).ShouldBe(0.95, 1e-15);
        FixedShare.Low(29, 29, 0.05).ShouldBe(Math.Pow(0.05, 1 / 29.0), 1e-14);
        FixedShare.High(0, 29, 0.05).ShouldBe(1 - Math.Pow(0.05, 1 / 29.0), 1e-14);
        FixedShare.AtMost(1, 4, 0.5).ShouldBe(5 / 16.0, 1e-15);
        (FixedShare.AtMost(0, 3, 1), FixedShare.AtMost(3, 3, 1), FixedShare.AtMost(0, 3, 0), FixedShare.AtMost(0, 0, 0.5)).ShouldBe((0, 1, 1, 1));
        (FixedShare.Low(0, 0, 0.05), FixedShare.High(0, 0, 0.05), FixedShare.Low(0, 7, 0.05), FixedShare.High(7, 7, 0.05)).ShouldBe((0, 1, 0, 1));
    }

    [Theory]
    [InlineData(1, 20, 0.05, 0.00256137877653028)] // R: qbeta(.05, 1, 20)
    [InlineData(17, 20, 0.05, 0.65633619568571810)] // R: binom.test(17, 20, alternative = "greater")
    [InlineData(20, 20, 0.05, 0.86089165933173484)]
    [InlineData(2700, 3000, 1e-10, 0.861367435435478)] // R: qbeta(1e-10, 2700, 301)
    [InlineData(2700, 3000, 0.01, 0.886557743152785)]
    [InlineData(2700, 3000, 0.2, 0.895112653902277)]
    public void Lower_limits_agree_with_R(int x, int n, double level, double low) => FixedShare.Low(x, n, level).ShouldBe(low, 1e-13);

    [Theory]
    [InlineData(0, 20, 0.05, 0.139108340668265)] // R: qbeta(.95, 1, 20)
    [InlineData(17, 20, 0.05, 0.957830592114221)] // R: binom.test(17, 20, alternative = "less")
    [InlineData(19, 20, 0.05, 0.997438621223470)]
    [InlineData(2700, 3000, 0.01, 0.912373316114326)] // R: qbeta(.99, 2701, 300)
    [InlineData(2700, 3000, 0.2, 0.904665724345306)]
    public void Upper_limits_agree_with_R(int x, int n, double level, double high) => FixedShare.High(x, n, level).ShouldBe(high, 1e-13);

    [Theory]
    [InlineData(17, 20, 0.323073194810534)] // R: binom.test(17, 20, .9, alternative = "less")
    [InlineData(80, 100, 1.97856086577123e-3)] // R: pbinom(80, 100, .9)
    [InlineData(200, 300, 3.75689126459978e-28)]
    [InlineData(2650, 3000, 1.58110433074427e-3)]
    public void P_values_agree_with_R(int x, int n, double p) => FixedShare.AtMost(x, n, 0.9).ShouldBe(p, 1e-11 * p);

    /// <summary>R: the greatest c with pbinom(c, n, bound) within the level; pbinom(c, n, 0.8) and pbinom(c, n, bound).</summary>
    [Theory]
    [InlineData(29, 0.9, 0.05, 22, 0.357138583847176, 0.0216167157963126)]
    [InlineData(28, 0.9, 0.05, 21, 0.32155649687205, 0.017906689899426)]
    [InlineData(100, 0.9, 0.05, 84, 0.871494485161203, 0.0398905271110833)]
    [InlineData(3000, 0.95, 0.01, 2821, 1, 0.0098184097388794)]
    public void Limits_of_the_test_and_its_power_agree_with_R(int n, double bound, double level, int critical, double power, double own)
    {
        FixedShare.Critical(n, bound, level).ShouldBe(critical);
        FixedShare.Power(n, bound, 0.8, level).ShouldBe(power, 1e-12);
        FixedShare.Power(n, bound, bound, level).ShouldBe(own, 1e-13);
    }

    [Theory]
    [InlineData(4, 0.5, 1 / 16.0, 0)]
    [InlineData(4, 0.5, 5 / 16.0, 1)]
    [InlineData(4, 0.5, 0.06, null)]
    [InlineData(1, 0.95, 0.05, 0)] // one failure alone, as rare as the level allows
    [InlineData(3, 1, 1e-12, 2)]
    [InlineData(3, 0, 0.999, null)]
    [InlineData(0, 0.9, 0.05, null)]
    public void The_greatest_number_that_is_too_few(int n, double share, double level, int? critical) => FixedShare.Critical(n, share, level).ShouldBe(critical);

    [Fact]
    public void Power_is_the_chance_of_that_number_or_fewer()
    {
        FixedShare.Power(4, 0.5, 0.2, 5 / 16.0).ShouldBe((0.8 * 0.8 * 0.8 * 0.8) + (4 * 0.2 * 0.8 * 0.8 * 0.8), 1e-15);
        FixedShare.Power(4, 0.5, 0.2, 0.06).ShouldBe(0);
        FixedShare.Power(3, 1, 0.5, 1e-12).ShouldBe(7 / 8.0, 1e-15);
    }

    [Fact]
    public void Half_a_level_on_each_side_is_the_exact_interval() => ForAll.Of(Specimens.Counts, count =>
    {
        Estimate both = ClopperPearson.Interval(count.X, count.N, Frames.Reference);
        return both.Low.IsNear(FixedShare.Low(count.X, count.N, 0.025), 1e-12) && both.High.IsNear(FixedShare.High(count.X, count.N, 0.025), 1e-12);
    });

    [Fact]
    public void A_limit_is_where_the_sample_is_as_rare_as_the_level() => ForAll.Of(Specimens.Counts.Zip(Levels), drawn =>
    {
        ((int x, int n), double level) = drawn;
        double low = FixedShare.Low(x, n, level), high = FixedShare.High(x, n, level);
        return 0 <= low && low <= 1 && 0 <= high && high <= 1
            && (x == 0 || Math.Abs(1 - FixedShare.AtMost(x - 1, n, low) - level) < 1e-10)
            && (x == n || Math.Abs(FixedShare.AtMost(x, n, high) - level) < 1e-10);
    });

    [Fact]
    public void The_test_says_broken_just_where_the_upper_limit_lies_below_the_bound() => ForAll.Of(Specimens.Counts.Zip(Levels).Zip(Gen.Choose(1, 99)), drawn =>
    {
        (((int x, int n), double level), int bound) = drawn;
        double high = FixedShare.High(x, n, level), share = bound / 100.0;
        return Math.Abs(high - share) < 1e-9 || (x <= (FixedShare.Critical(n, share, level) ?? -1)) == high < share;
    });

    [Fact]
    public void It_keeps_its_level_and_finds_lower_shares_more_often() => ForAll.Of(Gen.Choose(0, 3000).Zip(Gen.Choose(1, 99)).Zip(Levels), drawn =>
    {
        ((int n, int bound), double level) = drawn;
        double share = bound / 100.0;
        return FixedShare.Power(n, share, share, level) <= level * (1 + 1e-11)
            && FixedShare.Power(n, share, share / 2, level) >= FixedShare.Power(n, share, share, level)
            && FixedShare.Power(n, share, 0, level) is 0 or 1;
    });

    [Theory]
    [InlineData(-1, 5, 0.05)]
    [InlineData(6, 5, 0.05)]
    [InlineData(0, -1, 0.05)]
    [InlineData(0, 5, 0)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 0, double.NaN)]
    public void What_is_impossible_is_refused(int x, int n, double level)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.Low(x, n, level));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.High(x, n, level));
    }

    [Fact]
    public void Impossible_numbers_and_shares_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.AtMost(2, 1, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.AtMost(1, 1, 1.5));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.Critical(-1, 0.9, 0.05));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedShare.Power(5, 0.9, -0.1, 0.05));
    }
}
