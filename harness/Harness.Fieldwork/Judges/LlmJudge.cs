using System.ClientModel;
using System.Text;
using System.Text.Json;
using Harness.Probes;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.Extensions.AI;

namespace Harness.Judges;

/// <summary>A language model that marks cards by a rubric, at temperature 0. What it answers is a stranger's text, see <see cref="JudgeAnswer"/>.</summary>
internal sealed class LlmJudge(IChatClient client, JudgeName judge, Rubric rubric, JudgeBudget budget, TimeProvider time) : IRater
{
    /// <summary>How often a card is asked about again at most: 2.</summary>
    public const int Retries = 2;

    private const int MostWritten = 2000, LongestData = 40_000, Envelope = 500;

    private readonly ChatOptions options = new()
    {
        Temperature = 0,
        MaxOutputTokens = MostWritten,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(JudgePrompt.Schema(rubric)), "marks"),
        AdditionalProperties = new() { ["strict"] = true },
    };

    public JudgeName Judge => judge;

    public string Name => judge.Short;

    public JudgeBudget Budget => budget;

    public async ValueTask<IReadOnlyList<MachineMark>> Rate(Card card, CancellationToken cancellation) => (await Ask(card, cancellation)).Marks;

    /// <summary>Asks about a card, again where the answer cannot be taken or none came, as long as the budget lasts.</summary>
    public async Task<JudgeReply> Ask(Card card, CancellationToken cancellation)
    {
        string data = JudgePrompt.Data(card), instructions = JudgePrompt.Instructions(rubric, card.Language);
        if (data.Length > LongestData)
        {
            return new(JudgeAnswer.None(rubric, JudgeFault.TooLong).Marks, new(null, 0, 0, 0), null, 0);
        }

        // A token is a byte at least.
        long most = Encoding.UTF8.GetByteCount(instructions) + Encoding.UTF8.GetByteCount(data) + Encoding.UTF8.GetByteCount(JudgePrompt.Schema(rubric).ToJsonString()) + Envelope + MostWritten;
        JudgeReply reply = new([], new(null, 0, 0, 0), JudgeStop.Budget, 0);
        for (int again = 0; again <= Retries && budget.Allows(most); again++)
        {
            TimeSpan? wait;
            (reply, wait) = await Once(card, [new(ChatRole.System, instructions), new(ChatRole.User, data)], reply.Cost, most, again, cancellation);
            if (wait is not { } pause)
            {
                break;
            }

            if (again < Retries)
            {
                await Task.Delay(pause, time, cancellation);
            }
        }

        return reply;
    }

    /// <returns>What came of it, and how long to wait before it is tried again; null where it is not.</returns>
    private async Task<(JudgeReply Reply, TimeSpan? Wait)> Once(Card card, ChatMessage[] messages, JudgeCost before, long most, int again, CancellationToken cancellation)
    {
        JudgeCost asked = before with { Calls = before.Calls + 1 };
        try
        {
            ChatResponse response = await client.GetResponseAsync(messages, options, cancellation);
            JudgeCost cost = Cost(asked, response, most);
            JudgeAnswer answer = Read(response, card);
            return (new(answer.Marks, cost, null, 0), answer.Fault is null or JudgeFault.Declined ? null : TimeSpan.Zero);
        }
        catch (ClientResultException error) when (error.InnerException is JudgeLineException { Cause: SendCause.Forbidden or SendCause.Undeclared })
        {
            return (new([], asked, JudgeStop.Forbidden, 0), null);
        }
        catch (ClientResultException error) when (error.Status is >= 300 and < 500 and not (408 or 429))
        {
            return (new([], asked, JudgeStop.Refused, error.Status), null);
        }
        catch (ClientResultException error)
        {
            JudgeCost cost = error.Status == 429 ? asked : Lost(asked, most);
            return (new([], cost, JudgeStop.Unanswered, error.Status), JudgePause.After(error.GetRawResponse(), again));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return (new([], Lost(asked, most), JudgeStop.Unanswered, 0), JudgePause.After(null, again));
        }
    }

    private JudgeAnswer Read(ChatResponse response, Card card)
    {
        AIContent[] contents = [.. response.Messages.SelectMany(message => message.Contents)];
        return contents.Any(content => content is ErrorContent) || response.FinishReason == ChatFinishReason.ContentFilter ? JudgeAnswer.None(rubric, JudgeFault.Declined)
            : response.FinishReason != ChatFinishReason.Stop || contents.Any(content => content is not TextContent) ? JudgeAnswer.None(rubric, JudgeFault.Malformed)
            : JudgeAnswer.Read(response.Text, rubric, card);
    }

    /// <summary>What an answer took as the server counts it; where it does not, or counts what cannot be, the most that it can have been.</summary>
    private JudgeCost Cost(JudgeCost asked, ChatResponse response, long most)
    {
        long? read = response.Usage?.InputTokenCount, written = response.Usage?.OutputTokenCount;
        if (read is null or < 0 || written is null or < 0)
        {
            return Lost(asked, most) with { Model = ModelOf(response) };
        }

        long took = Math.Min(read.Value, most), wrote = Math.Min(written.Value, most - took);
        budget.Spend(took + wrote);
        return asked with { Model = ModelOf(response), Read = asked.Read + took, Written = asked.Written + wrote };
    }

    private static string? ModelOf(ChatResponse response) => RatingCheck.Note(response.ModelId) is { } named ? named[..Math.Min(named.Length, 200)] : null;

    /// <summary>Nobody knows what it took.</summary>
    private JudgeCost Lost(JudgeCost asked, long most)
    {
        budget.Spend(most);
        return asked with { Read = asked.Read + most - MostWritten, Written = asked.Written + MostWritten };
    }
}
