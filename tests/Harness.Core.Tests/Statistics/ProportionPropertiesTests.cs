using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>What holds for all intervals of shares, their differences and ratios whatever the counts.</summary>
public sealed class ProportionPropertiesTests
{
    private static readonly Func<int, int, Frame, Estimate>[] OfShares = [Proportion.Wilson, ClopperPearson.Interval];
    private static readonly Func<TwoShares, Frame, Estimate>[] OfDifferences =
        [(t, frame) => Proportion.Newcombe(t.X1, t.N1, t.X2, t.N2, frame), (t, frame) => ScoreDifference.Interval(t.X1, t.N1, t.X2, t.N2, frame)];

    private static readonly Func<TwoShares, Frame, Estimate>[] OfRatios = [OddsRatio, (t, frame) => MantelHaenszel.OddsRatio([t, new(3, 8, 5, 9)], frame)];

    [Fact]
    public void More_confidence_widens_every_interval() => ForAll.Of(Specimens.Counts.Zip(Specimens.Tables).Zip(Specimens.Confidences), drawn =>
    {
        (((int x, int n), TwoShares table), (double less, double more)) = drawn;
        Frame narrow = Frames.Reference with { Confidence = less }, wide = Frames.Reference with { Confidence = more };
        return OfShares.All(of => of(x, n, narrow).IsWithin(of(x, n, wide)))
            && OfDifferences.Concat(OfRatios).All(of => of(table, narrow).IsWithin(of(table, wide)));
    });

    [Fact]
    public void One_more_success_raises_both_limits_of_a_share() => ForAll.Of(Specimens.Counts.Where(count => count.X < count.N), count => OfShares.All(of =>
    {
        Estimate share = of(count.X, count.N, Frames.Reference), more = of(count.X + 1, count.N, Frames.Reference);
        return share.Value < more.Value && share.Low < more.Low && share.High < more.High;
    }));

    [Fact]
    public void Failures_mirror_successes() => ForAll.Of(Specimens.Counts.Zip(Specimens.Tables), drawn =>
    {
        ((int x, int n), TwoShares table) = drawn;
        return OfShares.All(of => of(n - x, n, Frames.Reference) is var rest && (rest with { Value = rest.Value - 1, Low = rest.Low - 1, High = rest.High - 1 }).IsMinus(of(x, n, Frames.Reference)))
            && OfDifferences.All(of => of(Failures(table), Frames.Reference).IsMinus(of(table, Frames.Reference)))
            && IsTurnedOver(OddsRatio(Failures(table), Frames.Reference), OddsRatio(table, Frames.Reference));
    });

    [Fact]
    public void Groups_that_change_places_turn_a_difference_round_and_a_ratio_over() => ForAll.Of(Specimens.Tables, table =>
        OfDifferences.All(of => of(Swapped(table), Frames.Reference).IsMinus(of(table, Frames.Reference)))
        && IsTurnedOver(OddsRatio(Swapped(table), Frames.Reference), OddsRatio(table, Frames.Reference)));

    [Fact]
    public void At_the_limits_of_Wilson_the_score_test_just_rejects() => ForAll.Of(Specimens.Counts.Zip(Gen.Elements(0.5, 0.8, 0.95, 0.999)), drawn =>
    {
        ((int x, int n), double confidence) = drawn;
        Estimate share = Proportion.Wilson(x, n, Frames.Reference with { Confidence = confidence });
        double P(double limit) => 2 * UpperTail.Normal(Math.Abs(((double)x / n) - limit) / Math.Sqrt(limit * (1 - limit) / n));
        return (x == 0 || Math.Abs(P(share.Low!.Value) - (1 - confidence)) < 1e-9) && (x == n || Math.Abs(P(share.High!.Value) - (1 - confidence)) < 1e-9);
    });

    [Fact]
    public void Newcombe_is_as_far_from_the_difference_as_the_limits_of_Wilson_from_the_shares() => ForAll.Of(Specimens.Tables, t =>
    {
        Estimate a = Proportion.Wilson(t.X1, t.N1, Frames.Reference), b = Proportion.Wilson(t.X2, t.N2, Frames.Reference), difference = Proportion.Newcombe(t.X1, t.N1, t.X2, t.N2, Frames.Reference);
        double below = Squares(a.Value - a.Low, b.High - b.Value), above = Squares(a.High - a.Value, b.Value - b.Low);
        return Math.Abs(Squares(difference.Value - difference.Low, 0) - below) < 1e-12 && Math.Abs(Squares(difference.High - difference.Value, 0) - above) < 1e-12;
    });

    private static Estimate OddsRatio(TwoShares t, Frame frame) => FisherExact.OddsRatio(t.X1, t.N1, t.X2, t.N2, frame);

    private static double Squares(double? a, double? b) => (a * a + b * b)!.Value;

    private static TwoShares Swapped(TwoShares t) => new(t.X2, t.N2, t.X1, t.N1);

    private static TwoShares Failures(TwoShares t) => new(t.N1 - t.X1, t.N1, t.N2 - t.X2, t.N2);

    private static bool IsTurnedOver(Estimate turned, Estimate ratio) => Logs(turned).Zip(Logs(ratio).Reverse()).All(pair => pair.First == -pair.Second || Math.Abs(pair.First + pair.Second) < 1e-9);

    private static double[] Logs(Estimate ratio) =>
        [Math.Log(ratio.Low!.Value), Math.Log(ratio.Value ?? (ratio.Absent == Absence.Infinite ? double.PositiveInfinity : 1)), Math.Log(ratio.High ?? double.PositiveInfinity)];
}
