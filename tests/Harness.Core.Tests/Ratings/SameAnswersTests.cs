using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class SameAnswersTests
{
    private static readonly Rubric Accuracy = Sheets.Pack("accuracy-apart");

    [Fact]
    public void A_question_has_the_same_answer_when_every_channel_gave_a_useful_one_on_one_level()
    {
        SameAnswers same = SameAnswers.Of(Accuracy, [
            [Marked(4), Marked(4)],
            [Marked(3), Marked(4)],
            [Marked(1), Marked(1)],
            [Marked(4), Sheets.Quiet()],
            [Marked(4)],
        ]);

        same.Same.ShouldBe(1);
        same.Compared.ShouldBe(4);
        same.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_with_a_mark_missing_is_not_compared_and_not_lost()
    {
        Judged unread = Sheets.With(new AnsweredAfter(Duration.FromHours(1)), ("accuracy", new NotRated(MarkReason.Unreadable)));
        SameAnswers same = SameAnswers.Of(Accuracy, [[Marked(4), unread], [unread, unread], [Marked(4), Marked(4)]]);

        (same.Same, same.Compared).ShouldBe((1, 1));
        same.Gaps.ShouldBe([new(new(GapReason.NotRated, "accuracy", MarkReason.Unreadable), 2)]);
    }

    [Fact]
    public void Without_a_word_on_what_is_useful_nothing_is_compared() =>
        SameAnswers.Of(Sheets.Unscored, [[Sheets.Quiet(), Sheets.Quiet()]]).Gaps.ShouldBe([new(new(GapReason.NotInRubric), 1)]);

    private static Judged Marked(int accuracy) => Sheets.With(new AnsweredAfter(Duration.FromHours(1)), ("accuracy", new Rated(accuracy)));
}
