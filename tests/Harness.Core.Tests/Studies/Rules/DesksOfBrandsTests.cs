using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class DesksOfBrandsTests
{
    [Fact]
    public void A_desk_belongs_to_an_account_on_http()
    {
        StudyResult result = RichStudy.ReadWith("panel.yaml", "channel: http", "channel: web");

        result.Problems.Select(problem => problem.In(Language.En)).ShouldBe(["panel.yaml:12:19: brands[0].accounts[3].channel: A desk belongs to an account on 'http'; this one is on 'web'."]);
        result.Problems[0].In(Language.Fr).ShouldContain("Un service va avec un compte sur «\u00a0http\u00a0»");
    }

    [Theory]
    [InlineData("basis: own-brand, by: The board", "basis: editorial, by: The board", true)]
    [InlineData("basis: own-brand, by: The board", "basis: regulator, by: The board", true)]
    [InlineData("basis: own-brand, by: The board", "basis: mandate, by: The board", false)]
    [InlineData("basis: own-brand, by: The board", "basis: written-permission, by: The board", false)]
    public void A_desk_is_opened_by_those_it_belongs_to(string found, string instead, bool isSomeoneElses)
    {
        const string Problem = "panel.yaml:12:9: brands[0].accounts[3]: The desk of 'ours' is opened by those it belongs to: needed is an authorisation on the basis own-brand, mandate or written-permission.";

        RichStudy.ReadWith("panel.yaml", found, instead).Problems.Select(problem => problem.In(Language.En)).Contains(Problem).ShouldBe(isSomeoneElses);
    }
}
