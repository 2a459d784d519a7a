using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class CellTests
{
    private static readonly Setting Here = new(ProofWorlds.All[0], 20, 0);

    /// <summary>10,000 trials at 95 %: one error is 0.218 points, three are 0.654.</summary>
    [Theory]
    [InlineData(9435, true)]
    [InlineData(9434, false)]
    [InlineData(9565, true)]
    [InlineData(9566, false)]
    public void An_exact_expectation_allows_three_errors(int held, bool agrees) => Exact(held).Agreement.ShouldBe(agrees ? Agreement.Agrees : Agreement.Differs);

    [Fact]
    public void A_bound_judges_one_side_only()
    {
        (Exact(9900) with { Expected = Expectation.AtLeast(0.95) }).Agreement.ShouldBe(Agreement.Agrees);
        (Exact(9400) with { Expected = Expectation.AtLeast(0.95) }).Agreement.ShouldBe(Agreement.Differs);
        (Exact(100) with { Expected = Expectation.AtMost(0.05) }).Agreement.ShouldBe(Agreement.Agrees);
        (Exact(600) with { Expected = Expectation.AtMost(0.05) }).Agreement.ShouldBe(Agreement.Differs);
    }

    /// <summary>What only holds for very many messages judges nothing, however far it is away.</summary>
    [Fact]
    public void A_nominal_expectation_judges_nothing()
    {
        (Exact(7000) with { Expected = Expectation.Nominal(0.95) }).Agreement.ShouldBe(Agreement.Unjudged);
        (Exact(9500) with { Expected = Expectation.Nominal(0.95) }).Agreement.ShouldBe(Agreement.Unjudged);
    }

    /// <summary>7,000 of 10,000 against 28,400 of 40,000: 70.8 % together, three errors 1.53 points; 1 point is within, 1.6 is not.</summary>
    [Theory]
    [InlineData(28400, true)]
    [InlineData(28640, false)]
    public void An_independent_count_judges_with_the_errors_of_both(int held, bool agrees) =>
        (Exact(7000) with { Expected = Expectation.Nominal(0.95), Reference = new(held, 40000) }).Agreement.ShouldBe(agrees ? Agreement.Agrees : Agreement.Differs);

    [Fact]
    public void A_second_look_has_the_last_word()
    {
        (Exact(9400) with { Second = new(38000, 40000) }).Agreement.ShouldBe(Agreement.SecondLook);
        (Exact(9400) with { Second = new(37600, 40000) }).Agreement.ShouldBe(Agreement.Differs);
    }

    [Fact]
    public void A_method_without_an_answer_is_not_judged() => (Exact(0) with { First = default }).Agreement.ShouldBe(Agreement.Unjudged);

    private static Cell Exact(int held) => new(ProvedMethods.All[0], Here, new(held, 10000), Expectation.Exact(0.95), null);
}
