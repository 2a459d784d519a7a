using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class AccountsOfPersonasTests
{
    private const string OnX = "    - {channel: x, handle: \"@anna\", secret: \"env:ANNA_X\"}\n";
    private static readonly string ByMail = RichStudy.Files["personas.yaml"].Split('\n').Single(line => line.StartsWith("    - {channel: email", StringComparison.Ordinal)) + "\n";

    [Fact]
    public void A_persona_that_lists_accounts_and_lacks_one_is_told()
    {
        StudyResult result = RichStudy.ReadWith("personas.yaml", OnX, "");
        result.Study.ShouldNotBeNull();
        result.Problems.Select(problem => problem.In(Language.En)).ShouldContain("personas.yaml:8:5: warning: [0].accounts: 'anna' lists accounts and none on 'x', a channel of the design.");
        result.Problems.Select(problem => problem.In(Language.Fr)).ShouldContain("personas.yaml:8:5: avertissement\u00a0: [0].accounts: «\u00a0anna\u00a0» énumère des comptes et n’en a aucun sur «\u00a0x\u00a0», un canal du plan d’expérience.");
    }

    [Fact]
    public void An_alias_serves_for_mail_and_a_persona_without_any_list_is_left_alone() =>
        RichStudy.ReadWith("personas.yaml", ByMail, "").Problems.ShouldAllBe(problem => problem.File != "personas.yaml");
}
