using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class WebFormsTests
{
    [Theory]
    [InlineData("{channel: email, handle: aide@nospas.example}", "{channel: email, handle: aide@nospas.example, form: form.yaml}", "panel.yaml:11:61: brands[0].accounts[2].form: Only an account on the channel 'web' has a form.")]
    public void In_the_panel_each_fault_is_told_where_it_stands(string found, string instead, string problem) => RichForm.ReadWith("panel.yaml", found, instead).Told().ShouldBe([problem]);

    [Theory]
    [InlineData("hosts: [cdn.nospas.example]", "hosts: [https://cdn.nospas.example/x]", "hosts[0]: 'https://cdn.nospas.example/x' is not the name of a host such as cdn.brand.example, without https:// and without a path.")]
    [InlineData("  - goto: https://nospas.example/contact\n  - {fill: {label: E", "  - {fill: {label: E", "steps[0]: The first step goes to a page: 'goto'.")]
    [InlineData("- check: {label: I agree}", "- {check: {label: I agree}, click: {text: Go}}", "steps[4]: Here stand 2 things to do; a step is exactly one of goto, fill, select, check, attach, click, expect, read and screenshot.")]
    [InlineData("- check: {label: I agree}", "- send: true", "steps[4]: Here stand 0 things to do; a step is exactly one of goto, fill, select, check, attach, click, expect, read and screenshot.")]
    [InlineData("- check: {label: I agree}", "- {check: {label: I agree}, with: x}", "steps[4].with: 'with' says what is filled in or chosen: it stands with 'fill' and 'select', and nowhere else.")]
    [InlineData("{select: {label: Subject}, with: Complaint}", "{select: {label: Subject}}", "steps[3]: 'with' says what is filled in or chosen: it stands with 'fill' and 'select', and nowhere else.")]
    [InlineData("- check: {label: I agree}", "- {check: {label: I agree}, send: true}", "steps[4].send: Only a click sends.")]
    [InlineData("- check: {label: I agree}", "- {click: {text: Early}, send: true}", "steps[4]: The last step, and no other, is the click that sends: 'send: true'.")]
    [InlineData("name: Send}, send: true}", "name: Send}}", "steps[8]: The last step, and no other, is the click that sends: 'send: true'.")]
    [InlineData("{text} ({probe})", "Hello", "steps: No step fills in {text}, the message.")]
    [InlineData("{text} ({probe})", "{text} {receipt}", "steps[2].with: '{receipt}' is no placeholder; braces hold {text}, {name}, {email}, {phone}, {order}, {probe} and nothing else.")]
    [InlineData("{text} ({probe})", "{text} {mail}", "steps[2].with: '{mail}' is no placeholder; braces hold {text}, {name}, {email}, {phone}, {order}, {probe} and nothing else. Did you mean '{email}'?")]
    [InlineData("- expect: {text: Ready}", "- {read: {css: .row}, rows: {own: .own}}", "steps[6].read: Answers are read under 'look'.")]
    [InlineData("- expect: {text: Ready}", "- {expect: {text: Ready}, rows: {own: .own}}", "steps[6]: 'read' and 'rows' stand together or not at all.")]
    [InlineData("- expect: {text: Ready}", "- expect: {text: Ready, css: p}", "steps[6].expect: Here stand 2 ways to find it; exactly one is needed: label, role, text or css.")]
    [InlineData("- expect: {text: Ready}", "- expect: {frame: iframe}", "steps[6].expect: Here stand 0 ways to find it; exactly one is needed: label, role, text or css.")]
    [InlineData("- expect: {text: Ready}", "- expect: {text: Ready, name: x}", "steps[6].expect.name: A name belongs to a role.")]
    [InlineData("text: Thank you, matching: 'reference (?<receipt>R-[0-9]+)', ", "", "confirm: Nothing confirms the message here; write 'text', 'matching' or both.")]
    [InlineData("(?<receipt>R-[0-9]+)", "(?=R)", "confirm.matching: 'reference (?=R)' is not a regular expression that needs no backtracking: no look-around, no back-reference.")]
    [InlineData("(?<receipt>R-[0-9]+)", "(", "confirm.matching: 'reference (' is not a regular expression that needs no backtracking: no look-around, no back-reference.")]
    [InlineData("within: 20s", "within: 2m", "confirm.within: '2m' is more than 60s, the most that is waited.")]
    [InlineData("text: Thank you,", "text: \"{receipt}\",", "confirm.text: '{receipt}' is no placeholder; braces hold {text}, {name}, {email}, {phone}, {order}, {probe} and nothing else.")]
    [InlineData("  - {read: {css: .row}, rows: {own: .own, automatic: .bot, text: .body, author: .who, time: time, id: data-id}}", "  - expect: {css: .row}", "look[1]: The last step, and no other, reads.")]
    public void In_a_form_each_fault_is_told_where_it_stands(string found, string instead, string problem) =>
        RichForm.ReadWith("form.yaml", found, instead).Told().ShouldHaveSingleItem().ShouldEndWith(problem, Case.Sensitive);

    [Fact]
    public void A_file_that_is_not_there_is_named() => RichForm.ReadWith("panel.yaml", "form: form.yaml", "form: from.yaml").Told().ShouldBe(["panel.yaml:12:54: brands[0].accounts[3].form: There is no file 'from.yaml' here."]);

    [Fact]
    public void French_readers_are_told_in_French() => RichForm.ReadWith("form.yaml", "name: Send}, send: true}", "name: Send}}").Problems.Single().In(Language.Fr)
        .ShouldBe("form.yaml:17:5: steps[8]: La dernière étape, et nulle autre, est le clic qui envoie\u00A0: «\u00A0send: true\u00A0».");
}
