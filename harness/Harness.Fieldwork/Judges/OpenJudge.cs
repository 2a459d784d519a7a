using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Harness.Channels.Exchanges;
using Harness.Raters;
using Harness.Studies;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Harness.Judges;

/// <summary>A judge with a line to its server, which ends with it.</summary>
internal sealed class OpenJudge : IDisposable
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    private readonly HttpClient line;
    private readonly IChatClient client;

    /// <param name="endpoint">Where the server is, with the path before <c>/chat/completions</c>.</param>
    /// <param name="model">The model to ask for.</param>
    /// <param name="key">The key that opens it.</param>
    /// <param name="rubric">What is judged.</param>
    /// <param name="budget">What may be spent.</param>
    /// <param name="time">The time.</param>
    /// <param name="limits">The most that an answer may take; null for the usual.</param>
    public OpenJudge(Uri endpoint, string model, string key, Rubric rubric, JudgeBudget budget, TimeProvider time, Limits? limits = null)
    {
        Limits most = limits ?? JudgeLine.Usual;
        line = new(new JudgeLine(endpoint, most, time)) { Timeout = most.Time + Slack };
        client = new ChatClient(model, new ApiKeyCredential(key), new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(line),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = most.Time + Slack,
        }).AsIChatClient();
        Judge = new(client, new(model, JudgePrompt.HashOf(rubric), JudgePrompt.Version, string.Create(CultureInfo.InvariantCulture, $"{endpoint.IdnHost}:{endpoint.Port}")), rubric, budget, time);
    }

    public LlmJudge Judge { get; }

    public void Dispose()
    {
        client.Dispose();
        line.Dispose();
    }
}
