using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Testing.Desks;
using Harness.Testing.Platform;

namespace Harness.Testing.Models;

/// <summary>A language model's server on the loopback address, in the form of OpenAI's chat completions. It knows nothing of the product: the marks that it may give it reads from what it is asked.</summary>
public sealed class FakeModel : IAsyncDisposable
{
    private readonly DeskServer server;

    public FakeModel() => server = new(TimeProvider.System, new(), (request, _) => Answers(new(request)));

    /// <summary>What it answers; at first the second mark of each criterion, with words of the first reply.</summary>
    public Func<Question, Answer> Answers { get; set; } = question => Says(question.Marks(1));

    public Uri Address => new(server.Address, "v1");

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<Question> Asked => [.. server.Ledger.Requests.Select(request => new Question(request))];

    /// <summary>What goes wrong with a request, by its number from 1; null for nothing.</summary>
    public Func<int, Fault?> Faults
    {
        set => server.Faults = request => value(request.Number);
    }

    /// <summary>A completion as such a server writes it.</summary>
    public static Answer Says(string? content, string finish = "stop", string? refusal = null, int? read = 400, int? written = 60) => Answer.Json(200, new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_772_450_000,
        ["model"] = "judge-1-2026-03-01",
        ["system_fingerprint"] = "fp_1",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            ["logprobs"] = null,
            ["finish_reason"] = finish,
        }),
        ["usage"] = read is null ? null : new JsonObject { ["prompt_tokens"] = read, ["completion_tokens"] = written, ["total_tokens"] = read + written },
    }.ToJsonString());

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

/// <summary>A request for a completion.</summary>
public sealed record Question(DeskRequest Request)
{
    public JsonElement Body { get; } = JsonDocument.Parse(Request.Body).RootElement;

    public string Instructions => Message(0, "system");

    public string Data => Message(1, "user");

    /// <summary>The replies within the data.</summary>
    public IReadOnlyList<string> Replies => [.. JsonDocument.Parse(Data.Split('\n')[1]).RootElement.GetProperty("replies").EnumerateArray().Select(reply => reply.GetString()!)];

    public IReadOnlyList<string> Criteria => [.. Properties.EnumerateObject().Select(property => property.Name)];

    private JsonElement Properties => Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema").GetProperty("properties");

    /// <summary>An answer as it should be: on each criterion the mark of that place, with words of the first reply.</summary>
    public string Marks(int place) => Marks(criterion => Properties.GetProperty(criterion).GetProperty("properties").GetProperty("mark").GetProperty("enum")[place].GetString()!);

    /// <summary>The same with a mark for each criterion.</summary>
    public string Marks(Func<string, string> mark) => new JsonObject(Criteria.Select(criterion => KeyValuePair.Create(criterion, (JsonNode?)new JsonObject
    {
        ["quote"] = Replies[0][..Math.Min(20, Replies[0].Length)],
        ["reason"] = string.Create(CultureInfo.InvariantCulture, $"So says the reply about {criterion}."),
        ["mark"] = mark(criterion),
    }))).ToJsonString();

    private string Message(int at, string role)
    {
        JsonElement message = Body.GetProperty("messages")[at];
        return message.GetProperty("role").GetString() == role ? message.GetProperty("content").GetString()! : "";
    }
}
