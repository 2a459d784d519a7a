using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class JudgeAgreementTests
{
    private static readonly JudgeName Judge = new("judge-1", new string('a', 64), "1", "127.0.0.1:1");

    [Fact]
    public void A_judge_who_says_what_people_say_on_100_cards_reaches_the_level_and_is_not_counted_all_the_same()
    {
        JudgeAgreement agreement = Of(100, i => 1 + (i % 5), i => 1 + (i % 5));

        CriterionAgreement answers = agreement.Criteria[0];
        (answers.Shared, answers.Alpha.Value, answers.ReachesLevel).ShouldBe((100, 1, answers.Alpha.Low >= 0.667));
        (agreement.Judged, agreement.NotTaken, agreement.Tokens).ShouldBe((100, 0, 46_000));
        agreement.Sentence.En.ShouldContain("Not counted in any score.");
        answers.Standing.In(Language.Fr).ShouldStartWith("non compté");
        CriterionAgreement.Level.ShouldBe(0.667, "as its words say");
    }

    [Fact]
    public void The_level_is_of_the_lower_limit_and_takes_100_shared_cards()
    {
        CriterionAgreement near = Of(120, i => 1 + (i % 5), i => i % 10 == 0 ? 1 + ((i + 1) % 5) : 1 + (i % 5)).Criteria[0];
        CriterionAgreement far = Of(120, i => 1 + (i % 5), i => 1 + (i * i % 5)).Criteria[0];
        CriterionAgreement few = Of(99, i => 1 + (i % 5), i => i % 10 == 0 ? 1 + ((i + 1) % 5) : 1 + (i % 5)).Criteria[0];

        (near.ReachesLevel, far.ReachesLevel, few.ReachesLevel).ShouldBe((true, false, false));
        near.Alpha.Low.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0.667);
        near.Standing.En.ShouldBe("not counted, though it reaches the level (lower limit 0.667 or more)");
        far.Standing.En.ShouldBe("not counted; it does not reach the level (lower limit 0.667 or more)");
        few.Standing.En.ShouldBe("not counted; it takes 100 shared cards to tell whether it could be");
    }

    [Fact]
    public void What_people_said_after_they_could_have_seen_it_and_what_is_apart_or_not_taken_is_no_agreement()
    {
        RoundCard[] cards = [.. Enumerable.Range(0, 4).Select(Card)];
        Rating[] first = [Rated.Says("ann", "c000", 1), Rated.Says("ben", "c000", 2), Rated.Says("ann", "c001", 1), Rated.Says("ben", "c001", 5), Rated.Says("ann", "c002", 3), Rated.Says("ann", "c003", 4)];
        Adjudication Decision(int mark) => new(Guid.Empty, "c001", "answers", new Marked(mark), "why", "jude", Rated.Noon);
        Judgement[] said = [Says(0, new Marked(1)), Says(1, new Marked(3)), Says(2, new NotRated(MarkReason.Unclear)), Says(3, new NotRated(MarkReason.Failed))];

        JudgeAgreement open = JudgeAgreement.All(Rated.Rubric, cards, first, [], said).ShouldHaveSingleItem();
        JudgeAgreement decided = JudgeAgreement.All(Rated.Rubric, cards, first, [Decision(3), Decision(5)], said).ShouldHaveSingleItem();

        (open.Criteria[0].Shared, decided.Criteria[0].Shared).ShouldBe((1, 2));
        decided.Criteria[0].Alpha.Value.ShouldBe(1, "the first decision was 3, as the judge says; the lower of 1 and 2 is 1");
        (open.Judged, open.NotTaken).ShouldBe((3, 1));
    }

    private static JudgeAgreement Of(int cards, Func<int, int> people, Func<int, int> judge) => JudgeAgreement.All(
        Rated.Rubric, [.. Enumerable.Range(0, cards).Select(Card)], [.. Enumerable.Range(0, cards).Select(i => Rated.Says("ann", $"c{i:000}", people(i)))], [],
        [.. Enumerable.Range(0, cards).Select(i => Says(i, new Marked(judge(i))))]).ShouldHaveSingleItem();

    private static RoundCard Card(int i) => new($"c{i:000}", TurnKind.Card, $"p{i:000}", new Dictionary<string, int>(StringComparer.Ordinal));

    private static Judgement Says(int i, Mark mark) => new(
        $"c{i:000}", Judge, [new("answers", mark, [], new("r", "r")), new("tone", new Marked(2), [], new("r", "r"))], new("judge-1-2026", 400, 60, 1), Rated.Noon);
}
