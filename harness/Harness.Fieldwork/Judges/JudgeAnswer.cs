using System.Text.Json;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Judges;

/// <summary>What a model answered, held against the rubric and the card to the letter: it is a stranger's text, and all of it is taken or nothing.</summary>
/// <param name="Marks">A mark for each criterion, in the order of the rubric; where the answer is not taken, that there is none, and why.</param>
/// <param name="Fault">Why it is not taken; null when it is.</param>
internal sealed record JudgeAnswer(IReadOnlyList<MachineMark> Marks, JudgeFault? Fault)
{
    private const int Longest = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static JudgeAnswer Read(string text, Rubric rubric, Card card)
    {
        if (text.Length > Longest)
        {
            return None(rubric, JudgeFault.Malformed);
        }

        try
        {
            using JsonDocument answer = JsonDocument.Parse(text, Strict);
            return Read(answer.RootElement, rubric, card);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return None(rubric, JudgeFault.Malformed);
        }
    }

    /// <summary>No mark on any criterion, and why.</summary>
    public static JudgeAnswer None(Rubric rubric, JudgeFault fault) =>
        new([.. rubric.Criteria.Select(criterion => new MachineMark(criterion.Id, new NotRated(MarkReason.Failed), [], JudgeFaults.Of(fault)))], fault);

    private static JudgeAnswer Read(JsonElement answer, Rubric rubric, Card card)
    {
        if (!Has(answer, [.. rubric.Criteria.Select(criterion => criterion.Id)]))
        {
            return None(rubric, JudgeFault.Malformed);
        }

        List<MachineMark> marks = [];
        foreach (Criterion criterion in rubric.Criteria)
        {
            JsonElement given = answer.GetProperty(criterion.Id);
            if (!Has(given, ["quote", "reason", "mark"]) || given.EnumerateObject().Any(part => part.Value.ValueKind != JsonValueKind.String))
            {
                return None(rubric, JudgeFault.Malformed);
            }

            string code = given.GetProperty("mark").GetString()!;
            if (JudgePrompt.Allowed(criterion).FirstOrDefault(allowed => MarkCode.Of(allowed) == code) is not { } mark)
            {
                return None(rubric, JudgeFault.OutOfRange);
            }

            if (RatingCheck.Note(given.GetProperty("reason").GetString()) is not { Length: <= JudgePrompt.LongestReason } reason)
            {
                return None(rubric, JudgeFault.Unreasoned);
            }

            Passage? found = QuotedWords.Find(card.Replies, given.GetProperty("quote").GetString()!);
            if (mark is Rated && found is null)
            {
                return None(rubric, JudgeFault.Unfounded);
            }

            marks.Add(new(criterion.Id, mark, found is { } passage ? [passage] : [], new(reason, reason)));
        }

        return new(marks, null);
    }

    /// <summary>Whether a value is an object with these properties and no others.</summary>
    private static bool Has(JsonElement value, string[] names) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
