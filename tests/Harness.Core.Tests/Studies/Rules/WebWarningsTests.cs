using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class WebWarningsTests
{
    [Fact]
    public void A_form_that_can_do_what_the_study_wants_is_fine() => Warned(RichForm.Text, RichForm.Text).ShouldBeEmpty();

    [Fact]
    public void What_is_said_later_needs_again()
    {
        string again = RichForm.Text[RichForm.Text.IndexOf("again:", StringComparison.Ordinal)..RichForm.Text.IndexOf("look:", StringComparison.Ordinal)];

        Warned(again, "").ShouldBe(["panel.yaml:12:54: warning: brands[0].accounts[3].form: This form has no 'again': what the tester says later is not sent there."]);
    }

    [Fact]
    public void A_file_needs_a_step_that_attaches_it() =>
        Warned("  - attach: {label: Photo}\n", "").ShouldBe(["panel.yaml:12:54: warning: brands[0].accounts[3].form: No step of this form attaches: a message with a file is not sent there."]);

    private static string[] Warned(string found, string instead) =>
        [.. RichForm.ReadWith("form.yaml", found, instead).Problems.Select(problem => problem.In(Language.En)).Where(problem => problem.Contains(".form:", StringComparison.Ordinal))];
}
