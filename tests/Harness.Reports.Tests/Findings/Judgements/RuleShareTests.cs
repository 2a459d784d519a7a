using Harness.Findings.Judgements;
using Harness.Ratings;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class RuleShareTests
{
    [Theory]
    [InlineData("We are sorry about that.", 12, 12)]
    [InlineData("Hello.", 0, 12)]
    [InlineData("123", 0, 0)]
    public void A_rule_is_a_share_of_the_answered_that_it_can_read(string reply, int holds, int read)
    {
        RuleShare apology = Quality(12, reply).Rules.Single(rule => rule.Rule.Name == "apology");

        (apology.Holds, apology.Read, apology.Answered).ShouldBe((holds, read, 12));
        apology.Estimate.Method.ShouldBe("Wilson");
    }

    [Fact]
    public void It_needs_no_rater_and_as_many_replies_as_any_figure()
    {
        Quality(9, "We are sorry.").Rules.ShouldAllBe(rule => !rule.Published);
        Quality(10, "We are sorry.").Rules.ShouldAllBe(rule => rule.Published);
        Quality(10, "We are sorry.").Rules.Select(rule => rule.Rule).ShouldBe(RuleRaters.All);
    }

    private static BrandQuality Quality(int answered, string reply) => new HandRound(new(new Row("alpha", 20, answered)), (_, _, _) => null) { Reply = reply }.Quality.Brands[0];
}
