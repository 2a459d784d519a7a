using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Prospects;

public sealed class ProspectSentencesTests
{
    private static readonly Plan Plan = Planner.Plan(Scenarios.Race(), 2012);
    private static readonly string[] English = Said(Language.En), French = Said(Language.Fr);

    [Fact]
    public void The_race_is_told_that_it_cannot_rank()
    {
        English.ShouldContain(sentence => sentence.Contains("13\u00A0brands with 20\u00A0contacts each", StringComparison.Ordinal) && sentence.EndsWith("A figure may be published, an order may not: that takes 30 contacts, 2\u00A0more weeks at this pace.", StringComparison.Ordinal));
        English.ShouldContain(sentence => sentence.StartsWith("Any two brands of the panel, 78\u00A0pairs: against 50% answered, not even 100% would be found", StringComparison.Ordinal));
        English.ShouldContain(sentence => sentence.StartsWith("Confounded: form of address is known from week.", StringComparison.Ordinal));
    }

    [Fact]
    public void French_says_the_same_with_its_own_spaces_and_numerals()
    {
        French.Length.ShouldBe(English.Length);
        French.ShouldContain(sentence => sentence.StartsWith("13\u00A0marques avec 20\u00A0contacts chacune", StringComparison.Ordinal));
        French.ShouldContain(sentence => sentence.Contains("6\u00A0secteurs avec 40\u00A0contacts chacun (", StringComparison.Ordinal));
        French.ShouldAllBe(sentence => !sentence.Contains(" :", StringComparison.Ordinal) && !sentence.Contains(" ;", StringComparison.Ordinal) && !sentence.Contains(" %", StringComparison.Ordinal));
    }

    [Fact]
    public void A_handful_of_contacts_bears_no_figure()
    {
        Study study = Scenarios.Race() with { Schedule = Scenarios.Race().Schedule with { Weeks = 1 } };
        Plan week = Planner.Plan(study, 1);
        ProspectSentences.Of(week, Prospect.Of(week), Balance.Of(week)).Select(words => words.In(Language.En))
            .ShouldContain(sentence => sentence.Contains("13\u00A0brands with 5\u00A0contacts each", StringComparison.Ordinal) && sentence.EndsWith("No figure may be published: that takes 10 contacts, 1\u00A0more week at this pace.", StringComparison.Ordinal));
    }

    private static string[] Said(Language language) => [.. ProspectSentences.Of(Plan, Prospect.Of(Plan), Balance.Of(Plan)).Select(words => words.In(language))];
}
