using Harness.Findings;
using Harness.Findings.Proofs;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class ProofTests
{
    private const double Tight = 1.6448536269514722;

    [Fact]
    public void A_handful_of_cells_agrees_with_what_is_expected_of_them()
    {
        Proof proof = Play(2000, null, "wilson-window", "wilson-rare", "beta-product-early", "log-log-rare", "newcombe-apart", "miettinen-nurminen-alike", "median", "fisher", "cmh", "mann-whitney");

        proof.Holds.ShouldBeTrue();
        proof.Count(Agreement.Agrees).ShouldBe(42);
        proof.Count(Agreement.Unjudged).ShouldBe(6);
    }

    [Fact]
    public void Each_cell_is_the_same_again_and_whichever_others_are_asked_with_it()
    {
        Cell[] alone = [.. Play(300, null, "quartile").Cells], among = [.. Play(300, null, "wilson-early", "quartile", "log-rank").Cells.Where(cell => cell.Method.Key == "quartile")];

        among.Select(cell => cell.Measured).ShouldBe(alone.Select(cell => cell.Measured));
        Play(300, null, "quartile").Cells.Select(cell => cell.Measured).ShouldBe(alone.Select(cell => cell.Measured));
    }

    [Fact]
    public void A_cell_is_what_one_thread_would_count()
    {
        Setting setting = new(ProofWorlds.All[3], 20, 15);
        ProvedMethod method = Method("rmst-24h");
        Sample sample = new(setting);
        Tally tally = default;
        for (ulong trial = 0; trial < 500; trial++)
        {
            sample.Play(Draws.For(7, 0, 4, 20, 15, trial));
            tally = tally.And(method.Judge(setting)(sample));
        }

        Proof.Of([method], [setting], 500, 7, null, CancellationToken.None).Cells.Single().Measured.ShouldBe(tally);
    }

    /// <summary>Deliberately wrong methods, each by no more than a textbook's slip.</summary>
    [Theory]
    [InlineData("wilson-window", "sharp", "Wald")]
    [InlineData("wilson-window", "blunt", "z of 90 %")]
    [InlineData("fisher", "blunt", "one-sided")]
    [InlineData("median", "blunt", "silence left out")]
    public void The_canary_is_caught(string key, string world, string slip)
    {
        ProvedMethod wrong = Method(key) with { Judge = setting => Slip(slip, setting.World.By(ProofWorld.Window)) };
        Cell cell = Proof.Of([wrong], [new(ProofWorlds.All.Single(one => one.Key == world), 20, 0)], 4000, 1, null, CancellationToken.None).Cells.Single();

        cell.Agreement.ShouldBe(Agreement.Differs);
        cell.Second.ShouldNotBeNull().Trials.ShouldBe(16000);
    }

    /// <summary>A log-rank test against the deviate of 90 %.</summary>
    [Fact]
    public void A_wrong_test_without_a_closed_form_is_caught_by_the_independent_count_and_judged_by_nothing_else()
    {
        ProvedMethod wrong = Method("log-rank") with
        {
            Judge = _ => sample => LogRank.Of(sample.Times(Sample.Alike, 2), sample.Answered(Sample.Alike, 2), sample.Numbers(2), 2).ChiSquare > Tight * Tight,
        };
        Setting[] blunt = [new(ProofWorlds.All[1], 20, 0)];

        Proof.Of([wrong], blunt, 4000, 1, null, CancellationToken.None).Cells.Single().Agreement.ShouldBe(Agreement.Unjudged);
        Proof.Of([wrong], blunt, 4000, 1, Committed.Reference, CancellationToken.None).Cells.Single().Agreement.ShouldBe(Agreement.Differs);
        Proof.Of([Method("log-rank")], blunt, 4000, 1, Committed.Reference, CancellationToken.None).Cells.Single().Agreement.ShouldBe(Agreement.Agrees);
    }

    [Fact]
    public void Every_cell_of_the_table_is_judged_by_theory_or_by_the_independent_program()
    {
        foreach (ProvedMethod method in ProvedMethods.All)
        {
            foreach (Setting setting in Setting.All([20, 50, 200]).Where(method.Where).Where(setting => Committed.Reference.Of(method, setting) is null))
            {
                method.Expected(setting with { N = 20 }).Kind.ShouldNotBe(ExpectationKind.Nominal, $"{method.Key} {setting}");
            }
        }
    }

    [Fact]
    public void Every_method_has_its_part_in_the_method_notes_of_both_languages()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach (ProvedMethod method in ProvedMethods.All)
            {
                Notes.Table(language).ShouldContain($"### {language.Pick(method.Name.En, method.Name.Fr)} `{method.Key}`");
            }
        }
    }

    [Fact]
    public void No_method_is_named_twice() => ProvedMethods.All.Select(method => method.Key).ShouldBeUnique();

    private static Ruling Slip(string slip, double truth) => slip switch
    {
        "Wald" => sample => Around(sample, truth, 1.96, x => (double)x / sample.N),
        "z of 90 %" => sample => Score(sample, truth, Tight),
        "one-sided" => sample => Math.Min(FisherExact.Less(Count(sample, 0), sample.N, Count(sample, 1), sample.N), FisherExact.Greater(Count(sample, 0), sample.N, Count(sample, 1), sample.N)) < 0.05,
        _ => sample => MedianLaw.Of(sample.Waits(Sample.Alike), Sample.Frame).Percentile().High is null,
    };

    private static bool Around(Sample sample, double truth, double z, Func<int, double> centre)
    {
        double share = centre(Count(sample, 0));
        return Math.Abs(share - truth) <= z * Math.Sqrt(share * (1 - share) / sample.N);
    }

    private static bool Score(Sample sample, double truth, double z) => Math.Abs(((double)Count(sample, 0) / sample.N) - truth) <= z * Math.Sqrt(truth * (1 - truth) / sample.N);

    private static int Count(Sample sample, int brand) => sample.Answers(Sample.Alike + brand, ProofWorld.Window);

    private static Proof Play(int trials, Reference? reference, params string[] methods) =>
        Proof.Of([.. methods.Select(Method)], Setting.All([20]), trials, 1, reference, TestContext.Current.CancellationToken);

    private static ProvedMethod Method(string key) => ProvedMethods.All.Single(method => method.Key == key);
}
