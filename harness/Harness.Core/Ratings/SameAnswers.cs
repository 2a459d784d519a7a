using Harness.Studies;

namespace Harness.Ratings;

/// <summary>
/// Consistency over channels: of the questions put to a brand on several channels, how many had the same useful answer on each. After Eptica,
/// which found the same answer on three channels at 10 % of British retailers (https://www.datamark.net/thought/study-retailers-struggle-to-deliver-consistent-multichannel-customer-service/).
/// The same level is taken for the same answer: two answers on one level may still differ, so that the share is at most this.
/// </summary>
/// <param name="Same">Questions with a useful answer on every channel, all on one level.</param>
/// <param name="Compared">Questions that could be compared: answered and rated, or silent, on every channel.</param>
/// <param name="Gaps">What the other questions lack, and how often.</param>
public sealed record SameAnswers(int Same, int Compared, IReadOnlyList<GapCount> Gaps)
{
    /// <summary>Compares the answers to each question.</summary>
    /// <param name="rubric">The rubric; the criterion that says when an answer is useful is compared.</param>
    /// <param name="questions">For each question its conversations, one a channel; a question on one channel alone is not compared and not counted.</param>
    /// <returns>The counts; nothing can be compared under a rubric that does not say when an answer is useful.</returns>
    public static SameAnswers Of(Rubric rubric, IReadOnlyList<IReadOnlyList<Judged>> questions)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(questions);
        (bool IsSame, IReadOnlyList<Gap> Gaps)[] all = [.. questions.Where(question => question.Count > 1).Select(question => Compare(rubric, question))];
        return new(all.Count(each => each.IsSame), all.Count(each => each.Gaps.Count == 0), GapCount.Of(all.SelectMany(each => each.Gaps)));
    }

    private static (bool IsSame, IReadOnlyList<Gap> Gaps) Compare(Rubric rubric, IReadOnlyList<Judged> question)
    {
        Scored[] useful = [.. question.Select(judged => UsefulScore.Row.Of(rubric, judged))];
        Gap[] gaps = [.. useful.OfType<NotScored>().SelectMany(missing => missing.Gaps).Distinct()];
        bool isSame = gaps.Length == 0 && useful.Cast<Points>().All(points => points.Value > 0)
            && question.Select(judged => judged.On(rubric.Score!.Useful!.Criterion).Value).Distinct().Count() == 1;
        return (isSame, gaps);
    }
}
