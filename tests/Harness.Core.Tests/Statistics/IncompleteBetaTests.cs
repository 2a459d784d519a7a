using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class IncompleteBetaTests
{
    [Theory]
    [InlineData(0.3, 1, 1, 0.3)]
    [InlineData(0.3, 1, 4, 0.7599)] // 1 - 0.7^4
    [InlineData(0.3, 4, 1, 0.0081)]
    [InlineData(0.3, 2, 2, 0.216)] // x² (3 - 2x)
    [InlineData(0.75, 0.5, 0.5, 0.6666666666666667)] // arcsine law
    [InlineData(0.5, 1e6, 1e6, 0.5)]
    [InlineData(0, 2, 2, 0)]
    [InlineData(1, 2, 2, 1)]
    [InlineData(-1, 2, 2, 0)]
    public void Probabilities_are_those_of_closed_forms(double x, double a, double b, double p) => IncompleteBeta.Below(x, a, b).ShouldBe(p, 1e-12);

    [Fact]
    public void A_billion_trials_keep_their_digits() => // one or more where one is expected
        IncompleteBeta.Below(1e-9, 1, 1_000_000_000).ShouldBe(1 - Math.Exp(-1.0000000005), 1e-12);

    [Fact]
    public void Tails_of_the_binomial_law_are_sums() => ForAll.Of(Gen.Choose(1, 60).SelectMany(n => Gen.Choose(1, n), (n, x) => (X: x, N: n)).Zip(Gen.Choose(1, 99)), drawn =>
    {
        ((int x, int n), double p) = (drawn.Item1, drawn.Item2 / 100.0);
        double term = Math.Pow(1 - p, n), below = 0;
        for (int k = 0; k < x; k++)
        {
            below += term;
            term *= (double)(n - k) / (k + 1) * p / (1 - p);
        }

        return Math.Abs(IncompleteBeta.Below(p, x, n - x + 1) - (1 - below)) < 1e-12;
    });

    [Theory]
    [InlineData(0.025, 1, 0.025)]
    [InlineData(0.975, 20, 0.16843347098308534)]
    [InlineData(0.025, 1_000_000, 2.5317807663794178e-8)]
    public void Quantiles_of_the_first_of_many_are_what_a_hand_works_out(double p, double b, double expected) =>
        Math.Abs((IncompleteBeta.Quantile(p, 1, b) / expected) - 1).ShouldBeLessThan(1e-13); // 1 - (1 - p)^(1 / b)

    [Fact]
    public void A_quantile_next_to_1_keeps_its_digits() => IncompleteBeta.Quantile(0.9995, 376, 1).ShouldBe(0.9999986698810929, 2e-16); // the 376th root

    [Fact]
    public void A_quantile_is_where_its_probability_lies() => ForAll.Of(
        Gen.Choose(1, 400).Three(),
        drawn =>
        {
            (double a, double b, double p) = (drawn.Item1 / 4.0, drawn.Item2 / 4.0, drawn.Item3 / 401.0);
            double x = IncompleteBeta.Quantile(p, a, b);
            return IncompleteBeta.Below(x * (1 - 1e-15), a, b) - 1e-12 < p && p < IncompleteBeta.Below(x * (1 + 1e-15), a, b) + 1e-12;
        });
}
