using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Harness.Testing.Platform;

/// <summary>What goes wrong with one exchange. <c>new Fault()</c> is an exchange without one.</summary>
public sealed record Fault
{
    /// <summary>Whether a request for a post makes one.</summary>
    public bool Creates { get; init; } = true;

    /// <summary>How long after the request its post lands.</summary>
    public TimeSpan Lands { get; init; }

    /// <summary>What happens to the connection.</summary>
    public Cut Cut { get; init; }

    /// <summary>The answer in place of the true one; null for the true one.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Sent before the answer, such as <c>100 Continue</c>; null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>429 with what it says of the time to wait; nothing is created.</summary>
    public static Fault Limited(string? retryAfter = null, string? reset = null) => new()
    {
        Creates = false,
        Answer = Answer.Error(429, "Too many requests") with { Headers = [.. Header("Retry-After", retryAfter), .. Header("X-RateLimit-Reset", reset)] },
    };

    public static Fault Status(int status, bool created, string said = "something went wrong") => new() { Creates = created, Answer = Answer.Error(status, said) };

    /// <summary>200 with another body than it should have; the post was created.</summary>
    public static Fault Body(byte[] body, string type = "application/json; charset=utf-8", params (string Name, string Value)[] headers) =>
        new() { Answer = new(200, type, body) { Headers = headers } };

    public static Fault Body(string body) => Body(Encoding.UTF8.GetBytes(body));

    public static Fault Redirect(int status, string location) => new() { Creates = false, Answer = Answer.Error(status, "moved") with { Headers = [("Location", location)] } };

    /// <summary>As many bytes of white space as are taken, at most <paramref name="most"/>, without a length in the head.</summary>
    public static Fault Huge(long most) => new() { Answer = new(200, "application/json", []) { Endless = most } };

    /// <summary>A hundred megabytes in a hundred kilobytes.</summary>
    public static Fault Bomb()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal))
        {
            byte[] blank = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (int i = 0; i < 100; i++)
            {
                gzip.Write(blank);
            }
        }

        return Body(packed.ToArray(), "application/json", ("Content-Encoding", "gzip"));
    }

    public static Fault Torn(Cut cut, bool created, TimeSpan lands = default) => new() { Cut = cut, Creates = created, Lands = lands };

    private static (string, string)[] Header(string name, string? value) => value is null ? [] : [(name, value)];
}

/// <summary>What happens to the connection of an exchange.</summary>
public enum Cut
{
    /// <summary>Nothing: it is answered and kept.</summary>
    None,

    /// <summary>Reset after the request was carried out, without an answer.</summary>
    Reset,

    /// <summary>Closed in good order after the request was carried out, without an answer.</summary>
    Closed,

    /// <summary>Closed in good order after the head of the request, its body unread; nothing is carried out.</summary>
    BodyUnread,

    /// <summary>Closed after half of the answer.</summary>
    Half,

    /// <summary>Never answered, held open until the other side leaves.</summary>
    Silent,

    /// <summary>Answered before the body was read, then closed.</summary>
    Early,
}

/// <summary>An answer as it goes over the wire.</summary>
public sealed record Answer(int Status, string Type, byte[] Body)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How many bytes of white space follow; 0 for none.</summary>
    public long Endless { get; init; }

    public static Answer Json(int status, string json) => new(status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(json));

    public static Answer Error(int status, string said) => Json(status, $$"""{"error":{{System.Text.Json.JsonSerializer.Serialize(said)}}}""");

    internal byte[] Head(bool keep)
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} Said\r\nContent-Type: {Type}\r\n");
        foreach ((string name, string value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.ASCII.GetBytes(head.Append(Endless > 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n"))
            .Append(keep && Endless == 0 ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n").ToString());
    }
}
