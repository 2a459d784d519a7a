using Harness.Core.Tests.Golden;

namespace Harness.Core.Tests.Statistics;

/// <summary>All reference values of a family at once; each test writes how many of each quantity were compared, and the worst relative error.</summary>
public sealed class StatisticsTests
{
    private const double Worst = 1e-10; // the files keep 12 digits

    [Fact]
    public void Shares_agree_with_R_in_every_value() => Agrees(ShareValues.Compare(), """
        Clopper-Pearson 514
        Cramer's V 6
        Farrington-Manning p 148
        Farrington-Manning z 148
        Fisher k x 2, p 1
        Fisher p 220
        Fisher p, less 9
        Mantel-Haenszel 2
        Mantel-Haenszel, df 2
        Mantel-Haenszel, limits 4
        Mantel-Haenszel, odds ratio 2
        Mantel-Haenszel, p 2
        Miettinen-Nurminen 440
        Miettinen-Nurminen 90 % 148
        Newcombe 440
        Newcombe 90 % 148
        Wilson 514
        chi-square 2 x 2 220
        chi-square 2 x 2, p 220
        chi-square Yates 220
        chi-square Yates, p 220
        chi-square k x 2 6
        chi-square k x 2, df 6
        chi-square k x 2, p 6
        difference 285
        odds ratio 220
        odds ratio, limits 440
        p adjusted, Benjamini-Hochberg 807
        p adjusted, Benjamini-Yekutieli 807
        p adjusted, Bonferroni 807
        p adjusted, Hochberg 807
        p adjusted, Holm 807
        share 247
        """);

    [Fact]
    public void Agreement_agrees_with_R_in_every_value() => Agrees(AgreementValues.Compare(), """
        alpha, interval 17
        alpha, nominal 17
        alpha, ordinal 17
        alpha, ratio 17
        kappa, linear 60
        kappa, linear, z 60
        kappa, none 60
        kappa, none, z 60
        kappa, quadratic 60
        kappa, quadratic, z 60
        marks alike 180
        """);

    [Fact]
    public void Rank_tests_agree_with_R_in_every_value() => Agrees(RankValues.Compare(), """
        Cliff's delta 215
        Hodges-Lehmann 209
        Kruskal-Wallis H 10
        Kruskal-Wallis df 4
        Kruskal-Wallis p 10
        Mann-Whitney U 215
        Mann-Whitney p 215
        Mann-Whitney p, continuity 215
        Mann-Whitney p, exact 6
        epsilon squared 4
        """);

    [Fact]
    public void Sample_sizes_agree_with_R_in_every_value() => Agrees(PowerValues.Compare(), """
        log-rank, events Freedman 7
        log-rank, events Schoenfeld 7
        log-rank, n 7
        log-rank, power with 100 events 7
        non-inferiority, n 3
        two shares, n 7
        two shares, n Fleiss 7
        two shares, n arc sine 7
        two shares, n rounded up 7
        two shares, n strict 7
        two shares, power at 200 7
        two shares, power at 200 strict 7
        """);

    [Fact]
    public void Bootstrap_intervals_agree_with_R_in_every_value() => Agrees(BootstrapValues.Compare(), """
        bootstrap, acceleration 3
        bootstrap, basic 6
        bootstrap, bca 6
        bootstrap, bias 3
        bootstrap, influence 3
        bootstrap, normal 6
        bootstrap, percentile 6
        bootstrap, standard error 3
        bootstrap, value 3
        bootstrap, z0 3
        median law, limits 4
        median law, mean 1
        median law, standard error 1
        median law, value 1
        """);

    private static void Agrees(Ledger ledger, string counts)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(ledger.ToString());
        string.Join('\n', ledger.Counts).ShouldBe(counts);
        ledger.Worst.ShouldBeLessThan(Worst);
    }
}
