using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class ScriptWarningsTests
{
    [Theory]
    [InlineData("when: {silence: 3d, on: email}", "when: {silence: 3d, on: phone}", "scripts.yaml:11:32: warning: [0].rules[5].when.on: The script never comes to 'phone': no first message and no earlier step leads there.")]
    [InlineData("ladder: [x, email]", "ladder: [phone, web]", "scripts.yaml:14:12: warning: [0].ladder[0]: The script never comes to 'phone': no first message and no earlier step leads there.")]
    [InlineData("ladder: [x, email]", "ladder: [phone, web]", "scripts.yaml:14:19: warning: [0].ladder[1]: The script never comes to 'web': no first message and no earlier step leads there.")]
    public void A_channel_to_which_nothing_leads_is_told(string found, string instead, string warning)
    {
        StudyResult result = RichStudy.Read(SmallStudy.With(Everywhere(), "scripts.yaml", found, instead));
        result.Problems.Where(problem => problem.Severity == Severity.Error).ShouldBeEmpty();
        result.Problems.Select(problem => problem.In(Language.En)).ShouldContain(warning);
    }

    [Fact]
    public void A_channel_to_which_a_step_leads_is_not_told()
    {
        var files = SmallStudy.With(SmallStudy.With(Everywhere(), "scripts.yaml", "then: {escalate: email}", "then: {escalate: phone}"), "scripts.yaml", "when: {silence: 3d, on: email}", "when: {silence: 3d, on: phone}");
        RichStudy.Read(files).Problems.ShouldNotContain(problem => problem.What.En.Contains("never comes"));
    }

    [Fact]
    public void The_warnings_are_told_in_French_too() =>
        RichStudy.Read(SmallStudy.With(Everywhere(), "scripts.yaml", "on: email}", "on: phone}")).Problems.Select(problem => problem.In(Language.Fr)).ShouldBe(
        [
            "complaints.yaml:13:15: avertissement\u00a0: complaints[0].followUp: C’est le scénario «\u00a0shoes\u00a0» qui est joué\u00a0; cette relance ne l’est pas.",
            "complaints.yaml:19:19: avertissement\u00a0: complaints[0].translations[0].followUp: C’est le scénario «\u00a0shoes\u00a0» qui est joué\u00a0; cette relance ne l’est pas.",
            "scripts.yaml:11:32: avertissement\u00a0: [0].rules[5].when.on: Le scénario n’arrive jamais sur «\u00a0phone\u00a0»\u00a0: aucun premier message ni aucune étape antérieure n’y mène.",
        ],
        ignoreOrder: true);

    // Both brands can be called and have a form; tones are crossed, so that repeats count something.
    private static Dictionary<string, string> Everywhere()
    {
        var files = SmallStudy.With(RichStudy.Files, "study.yaml", "levels: [plain, curt], how: balanced", "levels: [plain, curt], how: crossed");
        files = SmallStudy.With(files, "panel.yaml", "      - {channel: email, handle: client@semelles.example}", "      - {channel: email, handle: client@semelles.example}\n      - {channel: phone, handle: 01 99 00 12 34}\n      - {channel: web, handle: semelles.example}");
        return SmallStudy.With(files, "panel.yaml", "      - {channel: email, handle: aide@nospas.example}", "      - {channel: email, handle: aide@nospas.example}\n      - {channel: phone, handle: 01 99 00 12 35}\n      - {channel: web, handle: nospas.example}");
    }
}
