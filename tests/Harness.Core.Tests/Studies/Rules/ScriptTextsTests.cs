using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class ScriptTextsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("mot ", 70)) + "x"; // 281 signs

    [Fact]
    public void What_a_script_says_fits_every_channel_on_which_it_may_be_said()
    {
        Errors(RichStudy.ReadWith("scripts.yaml", "fr: La voici.", $"fr: \"{Long}\""), Language.En).ShouldBe(
            ["scripts.yaml:5:70: [0].rules[1].then.say.fr: This text has 281 characters as x counts; allowed are 280."]);
        Errors(RichStudy.ReadWith("scripts.yaml", "fr: La voici.", $"fr: \"{Long}\""), Language.Fr).ShouldBe(
            ["scripts.yaml:5:70: [0].rules[1].then.say.fr: Ce texte compte 281 caractères selon x\u00a0; la limite est de 280."]);
        Errors(RichStudy.ReadWith("scripts.yaml", "fr: \"C’est {order}.\"", $"fr: \"{Long}\""), Language.En).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("fr: Du nouveau ?")] // said on email alone
    [InlineData("Bonjour {brand}")] // said to a third party by e-mail
    public void Where_a_channel_has_no_limit_a_text_may_be_long(string text) =>
        Errors(RichStudy.ReadWith("scripts.yaml", text, text.StartsWith("fr", StringComparison.Ordinal) ? $"fr: \"{Long}\"" : Long), Language.En).ShouldBeEmpty();

    [Fact]
    public void What_a_script_says_is_said_in_every_language_of_its_complaint()
    {
        Errors(RichStudy.ReadWith("scripts.yaml", "{en: Any news?, fr: Du nouveau ?}", "{fr: Du nouveau ?}"), Language.En).ShouldBe(
            ["scripts.yaml:11:52: [0].rules[5].then.say: This is not said in English, the language of 'soles'."]);
        Errors(RichStudy.ReadWith("scripts.yaml", "{en: Any news?, fr: Du nouveau ?}", "{fr: Du nouveau ?}"), Language.Fr).ShouldBe(
            ["scripts.yaml:11:52: [0].rules[5].then.say: Ceci n’est pas dit en anglais, la langue de «\u00a0soles\u00a0»."]);
    }

    private static IReadOnlyList<string> Errors(StudyResult result, Language language) =>
        [.. result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(language))];
}
