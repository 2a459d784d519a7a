using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class AlphaSpendingTests
{
    private static readonly Gen<Spending> Ways = Gen.Elements(Spending.OBrienFleming, Spending.Pocock, Spending.Uniform);

    /// <summary>R: 2 * pnorm(qnorm(1 - a / 2) / sqrt(t), lower.tail = FALSE) and a * log(1 + (exp(1) - 1) * t).</summary>
    [Theory]
    [InlineData(Spending.OBrienFleming, 0.05, 0.1, 5.72031879042549e-10)]
    [InlineData(Spending.OBrienFleming, 0.05, 0.5, 5.57459668078442e-3)]
    [InlineData(Spending.OBrienFleming, 0.05, 0.9, 0.0388300431645238)]
    [InlineData(Spending.OBrienFleming, 1e-4, 0.25, 7.184903381e-15)]
    [InlineData(Spending.OBrienFleming, 1e-4, 0.5, 3.75234763273e-8)]
    [InlineData(Spending.Pocock, 0.05, 0.1, 7.92825393702145e-3)]
    [InlineData(Spending.Pocock, 0.05, 0.5, 0.03100572534791388)]
    [InlineData(Spending.Pocock, 0.05, 0.75, 0.0413994469621435)]
    [InlineData(Spending.Uniform, 0.05, 0.25, 0.0125)]
    public void What_is_spent_on_the_way_is_what_R_works_out(Spending spending, double level, double fraction, double expected) =>
        AlphaSpending.Spent(spending, level, fraction).ShouldBe(expected, 1e-9 * expected);

    [Fact]
    public void Nothing_at_first_and_all_at_the_end()
    {
        foreach (Spending way in Enum.GetValues<Spending>())
        {
            (AlphaSpending.Spent(way, 0.05, 0), AlphaSpending.Spent(way, 0.05, 1), AlphaSpending.Spent(way, 0.05, 1.7)).ShouldBe((0, 0.05, 0.05));
        }
    }

    [Fact]
    public void It_never_falls_stays_within_the_level_and_early_is_early() => ForAll.Of(Ways.Zip(Gen.Choose(1, 999)).Zip(Gen.Choose(0, 999)), drawn =>
    {
        ((Spending way, int level), int at) = drawn;
        double alpha = level / 1000.0, t = at / 1000.0, spent = AlphaSpending.Spent(way, alpha, t);
        return spent >= 0 && spent <= AlphaSpending.Spent(way, alpha, t + 0.001) && AlphaSpending.Spent(way, alpha, t + 0.001) <= alpha
            && AlphaSpending.Spent(Spending.Uniform, alpha, t) <= AlphaSpending.Spent(Spending.Pocock, alpha, t) + 1e-15
            && (level > 100 || AlphaSpending.Spent(Spending.OBrienFleming, alpha, t) <= AlphaSpending.Spent(Spending.Uniform, alpha, t));
    });

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.05, -0.1)]
    [InlineData(0.05, double.NaN)]
    [InlineData(0.05, double.PositiveInfinity)]
    public void What_is_impossible_is_refused(double level, double fraction)
    {
        foreach (Spending way in Enum.GetValues<Spending>())
        {
            Should.Throw<ArgumentOutOfRangeException>(() => AlphaSpending.Spent(way, level, fraction));
        }
    }
}
