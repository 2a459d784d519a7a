using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Findings.Prospects;

public sealed class SpendingSentencesTests
{
    private static readonly Spending Spending = new(
        "EUR",
        [new(ExpenseKind.Messages, "x", 560, 0.015), new(ExpenseKind.TelephoneMinutes, "phone", 40, 0.1), new(ExpenseKind.RaterHours, null, 28, 35.5)],
        Duration.FromMinutes(90),
        Duration.FromHours(28));

    [Fact]
    public void Time_and_money_are_told_item_by_item_with_their_sum() => Said(SpendingSentences.Of(Spending), Language.En).ShouldBe(
    [
        "People’s time, at most: 1.5 h of testers and 28 h of each rater.",
        "It costs at most 1,006.4 EUR: 560 messages (x) × 0.015 = 8.4 EUR, 40 minutes of telephone (phone) × 0.1 = 4 EUR, 28 hours of each rater × 35.5 = 994 EUR (the study’s own prices).",
    ]);

    [Fact]
    public void In_French_too() => Said(SpendingSentences.Of(Spending), Language.Fr).ShouldBe(
    [
        "Temps des personnes, au plus : 1,5 h de testeurs et 28 h de chaque évaluateur.",
        "Cela coûte au plus 1 006,4 EUR : 560 messages (x) × 0,015 = 8,4 EUR, 40 minutes de téléphone (phone) × 0,1 = 4 EUR, 28 heures de chaque évaluateur × 35,5 = 994 EUR (prix donnés par l’étude).",
    ]);

    [Fact]
    public void Nothing_is_said_of_what_the_study_does_not_price() => SpendingSentences.Of(null).ShouldBeEmpty();

    [Fact]
    public void How_near_a_limit_is_is_told()
    {
        PlatformLoad load = new(PlatformLimit.All.First(limit => limit.Channel == "bluesky"), "anna", 1200);
        Said(SpendingSentences.Loads([load]), Language.En).ShouldBe(["At most 1,200 points on bluesky as anna within 1 h, allowed are 5,000."]);
        SpendingSentences.Over([load]).ShouldBeEmpty();
    }

    private static IEnumerable<string> Said(IEnumerable<Words> sentences, Language language) => sentences.Select(words => words.In(language).Replace('\u00A0', ' ').Replace('\u202F', ' '));
}
