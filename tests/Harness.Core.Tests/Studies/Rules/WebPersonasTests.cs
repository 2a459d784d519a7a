namespace Harness.Core.Tests.Studies.Rules;

public sealed class WebPersonasTests
{
    [Fact]
    public void Who_lacks_what_a_form_asks_for_is_named()
    {
        RichForm.ReadWith("form.yaml", "({probe})", "{name}").Told().ShouldBe([
            "personas.yaml:1:3: [0]: A form asks for {name}, which 'anna' does not have: a handle, or an account on 'web' whose handle is the name.",
            "personas.yaml:12:3: [1]: A form asks for {name}, which 'ben' does not have: a handle, or an account on 'web' whose handle is the name.",
        ]);
        RichForm.ReadWith("form.yaml", "({probe})", "{phone}").Told().ShouldBe(["personas.yaml:12:3: [1]: A form asks for {phone}, which 'ben' does not have: a phone."]);
    }

    [Theory]
    [InlineData("  accounts: [{channel: email, handle: ben@ben.example}]\n", null)]
    [InlineData("", "A form asks for {email}, which 'ben' does not have: an alias, or an account on 'email'.")]
    public void An_address_is_an_alias_or_an_account_on_email(string instead, string? problem)
    {
        string[] told = RichForm.ReadWith("personas.yaml", "  alias: \"probe-{probe}@ben.example\"\n", instead).Told();

        told.Length.ShouldBe(problem is null ? 0 : 1);
        told.ShouldAllBe(each => each.EndsWith(problem!, StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_needs_cases() => RichStudy.Read(SmallStudy.With(SmallStudy.With(RichForm.Files, "study.yaml", "cases: cases.csv\n", ""), "form.yaml", "({probe})", "{order}"))
        .Told().ShouldContain("form.yaml:11:36: steps[2].with: '{order}' is filled in from a case, and the study has none; list them under 'cases'.");
}
