using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Harness.Testing.Mail;

/// <summary>
/// A server that gives tokens for refresh tokens, each good once: with every answer comes a new one, and the old one is dead. Who asks with a
/// dead one has lost all.
/// </summary>
public sealed class TokenServer() : LineServer(null, false)
{
    private readonly ConcurrentDictionary<string, bool> refresh = new(StringComparer.Ordinal);
    private int given;

    public MailFaults Faults { get; } = new();

    /// <summary>The bodies of all requests, in their order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Whether somebody came with a refresh token that was good before.</summary>
    public bool Abused { get; private set; }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    public void Allow(string token) => refresh[token] = true;

    protected override async Task Serve(LineConnection connection, CancellationToken cancellation)
    {
        int length = 0;
        while (await connection.Line(cancellation) is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture) : length;
        }

        string body = Encoding.UTF8.GetString(await connection.Bytes(length, cancellation));
        Asked.Enqueue(body);
        MailFault? fault = Faults.Meet("token");
        string token = Uri.UnescapeDataString(body.Split('&').Single(part => part.StartsWith("refresh_token=", StringComparison.Ordinal)).Split('=')[1]);
        bool good = refresh.TryGetValue(token, out bool live) && live;
        Abused |= !good && refresh.ContainsKey(token);
        if (good && fault?.Takes != false)
        {
            refresh[token] = false;
            int n = Interlocked.Increment(ref given);
            Allow($"refresh-{n}");
            await MailFaults.Say(connection, fault, Answer(200, $$"""{"access_token":"access-{{n}}","refresh_token":"refresh-{{n}}","expires_in":3600}"""), cancellation);
            return;
        }

        await MailFaults.Say(connection, fault, Answer(400, """{"error":"invalid_grant"}"""), cancellation);
    }

    public static string Answer(int status, string json) => $"HTTP/1.1 {status} said\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}";
}
