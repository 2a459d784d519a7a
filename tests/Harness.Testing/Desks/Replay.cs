using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Harness.Testing.Platform;

namespace Harness.Testing.Desks;

/// <summary>A stand-in that knows a transcript by heart: it answers each request in its turn, and writes down whatever is not as it was written.</summary>
public sealed partial class Replay : IAsyncDisposable
{
    private readonly Queue<TranscriptExchange> next = new();
    private readonly List<string> wrong = [];
    private string key = "";

    public Replay(TimeProvider time) => Server = new(time, new DeskLedger(), (request, _) => Answer(request));

    public DeskServer Server { get; }

    /// <summary>What was not as written, and what did not come; nothing when all was well.</summary>
    public IReadOnlyList<string> Wrong => [.. wrong, .. next.Select(exchange => $"never came: {exchange.Line}")];

    public void Play(IEnumerable<TranscriptExchange> exchanges)
    {
        foreach (TranscriptExchange exchange in exchanges)
        {
            next.Enqueue(exchange);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>A text in which each key that the product made is <c>KEY</c>.</summary>
    public static string Plain(string text) => Key().Replace(text, "KEY");

    private Answer Answer(DeskRequest request)
    {
        if (!next.TryDequeue(out TranscriptExchange? exchange))
        {
            wrong.Add($"not in the transcript: {request.Method} {request.Target}");
            return Platform.Answer.Error(500, "not in the transcript");
        }

        string type = request.Header("Content-Type") ?? "";
        string boundary = type.Split("boundary=").ElementAtOrDefault(1) ?? "no boundary";
        key = Key().Match(request.Target + request.Body) is { Success: true } found ? found.Value : key;
        Check(exchange.Line, Plain($"{request.Method} {request.Target}"));
        foreach ((string name, string value) in exchange.Headers)
        {
            Check($"{name}: {value}", $"{name}: {Plain((request.Header(name) ?? "").Replace(boundary, "BOUNDARY", StringComparison.Ordinal))}");
        }

        if (exchange.Body.Length > 0)
        {
            CheckBody(exchange.Body, Plain(request.Body.Replace(boundary, "BOUNDARY", StringComparison.Ordinal)).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n'));
        }

        return new(exchange.Status, exchange.AnswerHeaders.FirstOrDefault(header => header.Name == "Content-Type").Value ?? "application/json", Encoding.UTF8.GetBytes(exchange.AnswerBody.Replace("KEY", key, StringComparison.Ordinal)))
        {
            Headers = [.. exchange.AnswerHeaders.Where(header => header.Name != "Content-Type")],
        };
    }

    private void CheckBody(string written, string came)
    {
        if (written.StartsWith('{') && !JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(came)))
        {
            wrong.Add($"wanted the body {written}, came {came}");
        }
        else if (!written.StartsWith('{'))
        {
            Check(written, came);
        }
    }

    private void Check(string written, string came)
    {
        if (written != came)
        {
            wrong.Add($"wanted {written}, came {came}");
        }
    }

    [GeneratedRegex("\\b[0-9a-f]{32}\\b", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
