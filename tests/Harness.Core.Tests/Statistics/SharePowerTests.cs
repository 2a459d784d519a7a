using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class SharePowerTests
{
    private static readonly Gen<(double P1, double P2, double Power)> Asked =
        from p1 in Gen.Choose(1, 99)
        from p2 in Gen.Choose(1, 99)
        from power in Gen.Choose(50, 99)
        where p1 != p2
        select (p1 / 100.0, p2 / 100.0, power / 100.0);

    [Fact]
    public void Thirty_against_forty_percent_takes_the_textbook_number() => // Fleiss, Levin and Paik 2003: 356 per group, 376 with the correction
        (Math.Ceiling(SharePower.PerGroup(0.3, 0.4, 0.05, 0.8)!.Value), Math.Ceiling(SharePower.PerGroupContinuity(0.3, 0.4, 0.05, 0.8)!.Value)).ShouldBe((356, 376));

    [Fact]
    public void Where_there_is_nothing_to_find_no_number_suffices()
    {
        SharePower.PerGroup(0.3, 0.3, 0.05, 0.8).ShouldBeNull();
        SharePower.PerGroupStrict(0.3, 0.3, 0.05, 0.8).ShouldBeNull();
        SharePower.PerGroupArcSine(0.3, 0.3, 0.05, 0.8).ShouldBeNull();
        SharePower.PerGroupContinuity(0, 0, 0.05, 0.8).ShouldBeNull();
        SharePower.PerGroupNonInferior(0.7, 0.8, 0.1, 0.05, 0.8).ShouldBeNull();
        SharePower.PerGroupNonInferior(0.6, 0.8, 0.1, 0.05, 0.8).ShouldBeNull();
    }

    [Fact]
    public void All_against_none_needs_hardly_any()
    {
        SharePower.PerGroup(0, 1, 0.05, 0.8)!.Value.ShouldBe(1.959963984540054 * 1.959963984540054 / 2, 1e-12);
        (SharePower.At(1, 0, 1, 0.05), SharePower.At(2, 0, 1, 0.05), SharePower.At(0, 0, 0, 0.05)).ShouldBe((0, 1, 0));
        SharePower.PerGroupStrict(0, 1, 0.05, 0.8)!.Value.ShouldBe(1.9207, 1e-3);
    }

    [Fact]
    public void Without_trials_power_is_no_more_than_the_level() => SharePower.AtStrict(0, 0.5, 0.500001, 0.05).ShouldBe(0.05, 1e-9);

    [Fact]
    public void The_number_has_the_power_that_was_asked() => ForAll.Of(Asked, asked =>
    {
        (double p1, double p2, double power) = asked;
        double n = SharePower.PerGroup(p1, p2, 0.05, power)!.Value, strict = SharePower.PerGroupStrict(p1, p2, 0.05, power)!.Value;
        return Math.Abs(SharePower.At(n, p1, p2, 0.05) - power) < 1e-9
            && Math.Abs(SharePower.AtStrict(strict, p1, p2, 0.05) - power) < 1e-9
            && strict <= n && n < SharePower.PerGroupContinuity(p1, p2, 0.05, power);
    });

    [Fact]
    public void Neither_the_order_of_the_shares_nor_the_name_of_success_matters() => ForAll.Of(Asked, asked =>
    {
        (double p1, double p2, double power) = asked;
        double n = SharePower.PerGroup(p1, p2, 0.05, power)!.Value;
        return Math.Abs(SharePower.PerGroup(p2, p1, 0.05, power)!.Value - n) < 1e-9 * n
            && Math.Abs(SharePower.PerGroup(1 - p1, 1 - p2, 0.05, power)!.Value - n) < 1e-9 * n;
    });

    [Fact]
    public void More_trials_a_greater_difference_and_a_laxer_level_find_more() => ForAll.Of(Asked.Zip(Gen.Choose(1, 400)), drawn =>
    {
        ((double p1, double p2, double power), int n) = drawn;
        double further = p2 + ((p2 > p1 ? 1 - p2 : -p2) / 2);
        return SharePower.At(n + 1, p1, p2, 0.05) >= SharePower.At(n, p1, p2, 0.05) && SharePower.At(n, p1, p2, 0.1) >= SharePower.At(n, p1, p2, 0.05)
            && SharePower.AtStrict(n, p1, p2, 0.05) >= SharePower.At(n, p1, p2, 0.05)
            && SharePower.PerGroup(p1, p2, 0.05, power + 0.005) > SharePower.PerGroup(p1, p2, 0.05, power)
            && SharePower.PerGroupArcSine(p1, further, 0.05, power) < SharePower.PerGroupArcSine(p1, p2, 0.05, power)
            && SharePower.PerGroupArcSine(p1, p2, 0.05, power).IsNear(SharePower.PerGroupArcSine(1 - p2, 1 - p1, 0.05, power), 1e-6)
            && SharePower.PerGroupNonInferior(p1, p1, 0.1, 0.05, power) > SharePower.PerGroupNonInferior(p1, p1, 0.2, 0.05, power)
            && SharePower.PerGroupNonInferior(p1, p2, 1, 0.05, power).IsNear(SharePower.PerGroupNonInferior(1 - p2, 1 - p1, 1, 0.05, power));
    });

    [Theory]
    [InlineData(double.NaN, 0.5, 0.05, 0.8)]
    [InlineData(-0.1, 0.5, 0.05, 0.8)]
    [InlineData(0.5, 1.1, 0.05, 0.8)]
    [InlineData(0.4, 0.5, 0, 0.8)]
    [InlineData(0.4, 0.5, 1.5, 0.8)]
    [InlineData(0.4, 0.5, 0.05, 1)]
    [InlineData(0.4, 0.5, 0.05, double.NaN)]
    public void What_is_impossible_is_refused(double p1, double p2, double level, double power)
    {
        Should.Throw<ArgumentException>(() => SharePower.PerGroup(p1, p2, level, power));
        Should.Throw<ArgumentException>(() => SharePower.PerGroupStrict(p1, p2, level, power));
        Should.Throw<ArgumentException>(() => SharePower.PerGroupArcSine(p1, p2, level, power));
        Should.Throw<ArgumentException>(() => SharePower.PerGroupContinuity(p1, p2, level, power));
        Should.Throw<ArgumentException>(() => SharePower.PerGroupNonInferior(p1, p2, 0.1, level, power));
    }

    [Fact]
    public void Impossible_numbers_and_margins_are_refused()
    {
        Should.Throw<ArgumentException>(() => SharePower.At(-1, 0.3, 0.4, 0.05));
        Should.Throw<ArgumentException>(() => SharePower.At(double.NaN, 0.3, 0.4, 0.05));
        Should.Throw<ArgumentException>(() => SharePower.PerGroupNonInferior(0.3, 0.4, 0, 0.05, 0.8));
    }
}
