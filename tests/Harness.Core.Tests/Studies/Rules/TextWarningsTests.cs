using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class TextWarningsTests
{
    public static TheoryData<string, string, string, string> Oddities => new()
    {
        { "complaints.yaml", "je vais tout raconter", "ma commande 4402817 est perdue", "complaints.yaml:35:33: warning: complaints[1].tones[0].wordings[0]: '4402817' looks like a fact that is true for nobody or for somebody else; use {order} with a case, or {phone} or {email} with a canary." },
        { "scripts.yaml", "- id: shoes", "- {id: idle, ladder: [x, email], patience: 2d}\n- id: shoes", "scripts.yaml:1:8: warning: [0].id: No complaint plays the script 'idle'." },
        { "study.yaml", "address: name", "address: none", "complaints.yaml:11:9: warning: complaints[0].wordings[0]: In the form 'none' nothing in this text names the brand; does it still make sense, and will the brand find it?" },
        { "study.yaml", "weeks: 4", "weeks: 5", "study.yaml:28:16: warning: design.vary[1].factor: The factor 'language' cannot be balanced: 2 does not divide 5." },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void What_is_odd_is_told_and_the_study_is_read_all_the_same(string file, string found, string instead, string warning)
    {
        StudyResult result = RichStudy.ReadWith(file, found, instead);
        result.Study.ShouldNotBeNull();
        result.Problems.ShouldAllBe(problem => problem.Severity == Severity.Warning);
        result.Problems.Select(problem => problem.In(Language.En)).ShouldContain(warning);
    }

    [Fact]
    public void A_brand_that_would_read_the_same_words_twice_is_told()
    {
        StudyResult result = RichStudy.Read();

        result.Problems.Select(problem => problem.In(Language.En)).ShouldBe(
        [
            "complaints.yaml:11:7: warning: complaints[0].wordings: A brand gets this complaint 10 times in 6 wordings: it will read the same words twice.",
            "complaints.yaml:13:15: warning: complaints[0].followUp: The script 'shoes' is played; this follow-up is not.",
            "complaints.yaml:19:19: warning: complaints[0].translations[0].followUp: The script 'shoes' is played; this follow-up is not.",
            "complaints.yaml:33:15: warning: complaints[1].wordings: A brand gets this complaint 10 times in 4 wordings: it will read the same words twice.",
            "study.yaml:32:12: warning: design.repeats: Repeats count the combinations of crossed factors, and none is crossed.",
        ]);
        result.Problems[0].In(Language.Fr).ShouldBe(
            "complaints.yaml:11:7: avertissement\u00a0: complaints[0].wordings: Une marque reçoit cette réclamation 10 fois en 6 formulations\u00a0: elle lira deux fois les mêmes mots.");
    }

    [Fact]
    public void A_language_that_only_some_complaints_speak_is_told()
    {
        var files = SmallStudy.With(RichStudy.Files, "study.yaml", "    - {factor: language, how: by-week}\n", "");
        string translation = "    translations:\n      - {language: en, wordings: [\"{brand} holes: all shall know.\"], tones: [{tone: curt, wordings: [\"{brand} I shall tell.\"]}], subject: My shoes}\n";

        RichStudy.Read(SmallStudy.With(files, "complaints.yaml", translation, "")).Problems.Select(problem => problem.In(Language.En))
            .ShouldContain("complaints.yaml:29:9: warning: complaints[1].id: 'soles-threat' has no translation into English, which other complaints have.");
    }
}
