using System.Globalization;
using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

/// <summary>The sums that the methods are held against, themselves held against R's and against printed values.</summary>
public sealed class ExpectationsTests
{
    private static readonly string[] Asymptotic = ["rmst-24h", "rmst-72h", "rmst-difference-alike", "rmst-difference-apart", "log-rank", "log-rank-5", "log-rank-stratified", "log-rank-rho1", "kruskal-wallis"];

    /// <summary>What <c>exact.R</c> worked out with R's own laws.</summary>
    [Fact]
    public void Exact_expectations_are_those_of_R()
    {
        string[][] rows = [.. File.ReadLines(Repository.At("tests", "Harness.Reports.Tests", "Findings", "Proofs", "exact.csv")).Skip(1).Select(line => line.Split(','))];
        foreach (string[] row in rows)
        {
            Expectation expected = Expected(row[0], row[1], Number(row[2]), Number(row[3]));
            expected.Kind.ShouldBe(ExpectationKind.Exact, row[0]);
            expected.Value.ShouldBe(double.Parse(row[4], CultureInfo.InvariantCulture), 1e-9, string.Join(' ', row));
        }

        rows.Length.ShouldBe(48);
    }

    /// <summary>Printed in the method notes before there was a proof: 94.0 %, 92.5 %, 97.5 % and 85 %; 27 %, 84 % and 90 %.</summary>
    [Theory]
    [InlineData("wilson-rare", "rare-0.8", 0.85)]
    [InlineData("wilson-rare", "rare-2", 0.940)]
    [InlineData("wilson-rare", "rare-5", 0.925)]
    [InlineData("wilson-rare", "rare-30", 0.975)]
    [InlineData("log-log-rare", "rare-2", 0.27)]
    [InlineData("log-log-rare", "rare-10", 0.84)]
    [InlineData("log-log-rare", "rare-14", 0.90)]
    public void Notorious_cells_are_as_they_are_told(string method, string world, double value) =>
        Expected(method, world, 20, 0).Value.ShouldBe(value, 0.006);

    [Theory]
    [InlineData("clopper-pearson-window")]
    [InlineData("clopper-pearson-rare")]
    public void The_exact_interval_never_covers_less_than_it_says(string method)
    {
        foreach (Setting setting in Setting.All([5, 20, 50]).Where(Method(method).Where))
        {
            Method(method).Expected(setting).Value.ShouldBeGreaterThanOrEqualTo(0.95);
        }
    }

    [Fact]
    public void Fishers_test_is_never_larger_than_it_says()
    {
        foreach (Setting setting in Setting.All([5, 20, 50]).Where(Method("fisher").Where))
        {
            Method("fisher").Expected(setting).Value.ShouldBeLessThanOrEqualTo(0.05);
        }
    }

    [Fact]
    public void What_is_exact_is_exact_wherever_nobody_is_lost_and_times_are_not_tied()
    {
        foreach (ProvedMethod method in ProvedMethods.All.Where(method => !Asymptotic.Contains(method.Key) && method.Key != "holm-pairs"))
        {
            foreach (Setting setting in Setting.All([20]).Where(method.Where).Where(setting => setting is { World.Loss: null, Polling: 0 }))
            {
                method.Expected(setting).Kind.ShouldBe(ExpectationKind.Exact, method.Key);
            }
        }
    }

    private static Expectation Expected(string method, string world, int n, int polling) =>
        Method(method).Expected(Setting.All([n]).Single(setting => setting.World.Key == world && setting.Polling == polling));

    private static ProvedMethod Method(string key) => ProvedMethods.All.Single(method => method.Key == key);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
