using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class ScorePartsTests
{
    public static TheoryData<string, string, string[]> Faults => new()
    {
        { "criteria: [warmth]", "criteria: [warmht]", ["rubric.yaml:18:76: score.parts[1].criteria[0]: 'warmht' is not a criterion of this rubric; allowed are warmth. Did you mean 'warmth'?"] },
        { "criteria: [warmth]", "criteria: [warmth, warmth]", ["rubric.yaml:18:84: score.parts[1].criteria[1]: 'warmth' already stands on line 18; it may stand once."] },
        { "weight: 40, criteria: [warmth]", "weight: 40", ["rubric.yaml:18:7: score.parts[1]: The part 'warmth' counts one thing: 'criteria', 'speed' or 'answered: true'."] },
        { "criteria: [warmth]", "criteria: [warmth], answered: true", ["rubric.yaml:18:7: score.parts[1]: The part 'warmth' counts one thing: 'criteria', 'speed' or 'answered: true'."] },
        { "answered: true", "answered: false", ["rubric.yaml:19:7: score.parts[2]: The part 'rate' counts one thing: 'criteria', 'speed' or 'answered: true'."] },
        { "criterion: warmth, from", "criterion: warmhs, from", ["rubric.yaml:14:23: score.useful.criterion: 'warmhs' is not a criterion of this rubric; allowed are warmth. Did you mean 'warmth'?"] },
        { "from: 20", "from: 10", ["rubric.yaml:14:37: score.useful.from: '10' is not the mark of a level of 'warmth'."] },
        { "id: rate", "id: speed", ["rubric.yaml:19:12: score.parts[2].id: 'speed' already stands on line 17; it may stand once."] },
        {
            "  useful: {criterion: warmth, from: 20}\n", "",
            ["rubric.yaml:16:71: score.parts[0].speed: The part 'speed' counts speed, and speed counts on a useful answer only; say with 'useful' when an answer is."]
        },
        {
            "silence: zero", "silence: apart",
            ["rubric.yaml:19:68: score.parts[2].answered: The part 'rate' counts that there is an answer, and is always full where silence is counted apart; write 'silence: zero'."]
        },
        { "channel: x, weight", "channel: email, weight", ["rubric.yaml:20:54: score.channels[1].channel: 'email' already stands on line 20; it may stand once."] },
        {
            "channel: x, weight", "channel: twitter, weight",
            ["rubric.yaml:20:54: score.channels[1].channel: 'twitter' is not a channel; allowed are simulated, web, x, email, phone, http."]
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_score_that_cannot_be_is_told_where_it_goes_wrong(string found, string instead, string[] problems) =>
        Read(found, instead).Select(problem => problem.In(Language.En)).ShouldBe(problems);

    [Fact]
    public void Weights_that_are_all_0_are_told()
    {
        string rubric = RichStudy.Files["rubric.yaml"].Replace("weight: 40", "weight: 0", StringComparison.Ordinal).Replace("weight: 20", "weight: 0", StringComparison.Ordinal)
            .Replace("weight: 70", "weight: 0", StringComparison.Ordinal).Replace("weight: 30", "weight: 0", StringComparison.Ordinal);

        Read(RichStudy.Files["rubric.yaml"], rubric).Select(problem => problem.In(Language.En)).ShouldBe([
            "rubric.yaml:17:5: score.parts: All weights here are 0; at least one must be more.",
            "rubric.yaml:20:13: score.channels: All weights here are 0; at least one must be more.",
        ]);
    }

    [Fact]
    public void More_than_twelve_parts_are_told()
    {
        string more = string.Concat(Enumerable.Range(1, 10).Select(at => $"    - {{id: p{at}, name: {{en: P, fr: P}}, weight: 1, answered: true}}\n"));

        Read("  channels:", more + "  channels:").ShouldHaveSingleItem().In(Language.En).ShouldBe("rubric.yaml:17:5: score.parts: This score has 13 parts; allowed are 12.");
    }

    [Fact]
    public void It_is_told_in_French_too() => Read("from: 20", "from: 10").ShouldHaveSingleItem().In(Language.Fr)
        .ShouldBe("rubric.yaml:14:37: score.useful.from: «\u00a010\u00a0» n’est la note d’aucun niveau de «\u00a0warmth\u00a0».");

    private static IEnumerable<Problem> Read(string found, string instead) =>
        RichStudy.ReadWith("rubric.yaml", found, instead).Problems.Where(problem => problem.Severity == Severity.Error);
}
