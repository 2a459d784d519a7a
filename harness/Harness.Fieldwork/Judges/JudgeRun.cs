using Harness.Raters;
using Harness.Ratings;
using NodaTime;

namespace Harness.Judges;

/// <summary>Has a judge judge the cards of a round, one after the other. Each judgement is on disk before the next card, so that a run that was killed goes on where it was.</summary>
internal static class JudgeRun
{
    /// <summary>Cards in a row without an answer after which the server counts as gone: 3.</summary>
    public const int Patience = 3;

    /// <param name="book">The book, the cards of the round dealt.</param>
    /// <param name="round">The round.</param>
    /// <param name="judge">The judge.</param>
    /// <param name="time">The time.</param>
    /// <param name="said">Is told how far it is after each card.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended; what was judged stands.</exception>
    public static async Task<JudgeTally> Run(RatingBook book, int round, LlmJudge judge, TimeProvider time, Action<JudgeTally> said, CancellationToken cancellation)
    {
        HashSet<string> known = [.. book.Judgements(round).Where(judgement => judgement.Judge.Is(judge.Judge)).Select(judgement => judgement.Card)];
        Card[] cards = [.. book.Cards(round).Where(card => card.Kind == TurnKind.Card).OrderBy(card => card.Probe, StringComparer.Ordinal).Select(card => book.CardOf(round, card.Card)).OfType<Card>()];
        Card[] open = [.. cards.Where(card => !known.Contains(card.Id))];
        JudgeTally tally = new(cards.Length - open.Length, 0, 0, open.Length, 0, null, 0);
        int inVain = 0;
        foreach (Card card in open)
        {
            JudgeReply reply = await judge.Ask(card, cancellation);
            inVain = reply.Stop is JudgeStop.Unanswered ? inVain + 1 : 0;
            if (reply.Stop is null)
            {
                book.Judge(round, new(card.Id, judge.Judge, reply.Marks, reply.Cost, Instant.FromDateTimeOffset(time.GetUtcNow())));
                bool isTaken = !reply.Marks.Any(mark => mark.Mark is NotRated { Reason: MarkReason.Failed });
                tally = tally with { Judged = tally.Judged + (isTaken ? 1 : 0), NotTaken = tally.NotTaken + (isTaken ? 0 : 1), Left = tally.Left - 1 };
            }

            tally = tally with { Tokens = judge.Budget.Spent };
            if (reply.Stop is { } stop && (stop != JudgeStop.Unanswered || inVain == Patience))
            {
                return tally with { Stop = stop, Status = reply.Status };
            }

            said(tally);
        }

        return tally.Left == 0 ? tally : tally with { Stop = JudgeStop.Unanswered };
    }
}

/// <summary>How far a judge is.</summary>
/// <param name="Known">Cards that it had judged before.</param>
/// <param name="Judged">Cards judged now.</param>
/// <param name="NotTaken">Cards asked about now whose answer was not taken.</param>
/// <param name="Left">Cards not judged so far.</param>
/// <param name="Tokens">Tokens spent now; where the server does not count them, the most that it can have been.</param>
/// <param name="Stop">Why cards are left; null where none is.</param>
/// <param name="Status">The status by which the server refused; 0 where it did not.</param>
internal sealed record JudgeTally(int Known, int Judged, int NotTaken, int Left, long Tokens, JudgeStop? Stop, int Status);
