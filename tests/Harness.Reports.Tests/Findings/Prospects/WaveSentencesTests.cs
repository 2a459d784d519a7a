using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Prospects;

public sealed class WaveSentencesTests
{
    private static readonly Study Quarterly = Scenarios.Race() with
    {
        Schedule = Scenarios.Race().Schedule with { Repeat = new(Every.Quarter, 3) },
        Aims = [new(Per.Brand, Measure.ShareAnswered, null, new(0.3, null), null, ComparedWith.PreviousWave)],
    };

    [Fact]
    public void A_wave_says_what_follows_and_over_what_changes_are_judged() => Said(Planner.Plan(Quarterly, 1), Language.En).ShouldBe(
    [
        "This is wave 1 of 3, race-2012-w1, from 1 October 2012; what follows begins on 7 January 2013, 1 April 2013. Each is drawn anew from the same seed.",
        "Changes between waves are judged over two of them: this one and race-2012-w2, which is taken to have as many contacts.",
    ]);

    [Fact]
    public void The_last_says_that_none_follows_and_in_French_too() => Said(Planner.Plan(Quarterly, 1, 3), Language.Fr).Select(sentence => sentence.Replace('\u00A0', ' ')).ShouldBe(
    [
        "Vague 3 sur 3, race-2012-w3, à partir du 1er avril 2013 ; aucune autre ne suit. Chacune est tirée de nouveau de la même graine.",
        "Les évolutions entre vagues se jugent sur deux d’entre elles : race-2012-w2, supposée compter autant de contacts, et celle-ci.",
    ]);

    [Fact]
    public void A_study_that_is_run_once_has_nothing_to_say() => Said(Planner.Plan(Scenarios.Race(), 1), Language.En).ShouldBeEmpty();

    private static IEnumerable<string> Said(Plan plan, Language language) => WaveSentences.Of(plan).Select(words => words.In(language));
}
