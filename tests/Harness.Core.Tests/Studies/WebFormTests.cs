using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Studies;

public sealed class WebFormTests
{
    private static readonly WebForm Form = RichStudy.Read(RichForm.Files).Study!.Panel.Brands[0].AccountOn("web")!.Form!;

    [Fact]
    public void A_form_stands_in_a_file_of_its_own()
    {
        Form.Steps.Count.ShouldBe(9);
        Form.Steps[^1].ShouldSatisfyAllConditions(step => step.Sends.ShouldBeTrue(), step => step.Target!.Name.ShouldBe("Send"), step => step.Target!.Role.ShouldBe(PageRole.Button));
        Form.Steps[^2].Target.ShouldBe(new PageElement(null, null, null, null, "form", "iframe"));
        Form.Look![^1].Rows.ShouldBe(new WebRows(".own", ".body", ".who", "time", ".bot", "data-id"));
        (Form.Confirm.Patience, (Form.Confirm with { Within = null }).Patience).ShouldBe((Duration.FromSeconds(20), Duration.FromSeconds(30)));
    }

    [Theory]
    [InlineData("https://nospas.example/chat", true)]
    [InlineData("https://nospas.example/chat/{receipt}", false)]
    public void A_chat_that_no_reference_leads_to_knows_only_who_wrote(string address, bool knows) =>
        (Form with { Look = [Form.Look![0] with { Goto = address }, Form.Look[^1]] }).KnowsItsSender.ShouldBe(knows);

    [Fact]
    public void A_form_that_is_answered_by_mail_knows_nobody() => (Form with { Look = null }).KnowsItsSender.ShouldBeFalse();

    [Theory]
    [InlineData("https://nospas.example/thanks?ref=R-77", "R-77")]
    [InlineData("Thank you! Your number: ref=R-78 (keep it)", "R-78")]
    [InlineData("R-79", null)]
    public void A_reference_is_found_in_what_a_person_copied(string copied, string? reference) =>
        new WebConfirmation(null, null, "ref=(?<receipt>R-[0-9]+)", null).ReferenceIn(copied).ShouldBe(reference);

    [Fact]
    public void Its_hosts_are_those_of_its_addresses_and_those_it_names() => Form.AllHosts.ShouldBe(["nospas.example", "cdn.nospas.example"]);
}
