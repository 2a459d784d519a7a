using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Testing.Platform;

namespace Harness.Testing.Site;

/// <summary>
/// A brand's site on the loopback address: a contact form with a cookie banner, and a chat window, each with a ledger. It knows nothing of
/// the product.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<SiteLetter> letters = [];
    private readonly List<SiteLine> lines = [];
    private readonly List<string> asked = [];
    private readonly TimeProvider time;
    private readonly Task accepting;
    private int visitors;

    public TestSite(TimeProvider time)
    {
        this.time = time;
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public SiteFace Face { get; set; }

    /// <summary>What goes wrong with a request, by its method and path; null for nothing.</summary>
    public Func<string, string, Fault?> Faults { get; set; } = (_, _) => null;

    /// <summary>What the brand answers in the chat, so long after a message.</summary>
    public Func<string, IEnumerable<(TimeSpan After, string Text, bool Bot)>> Brand { get; set; } = _ => [];

    /// <summary>What the form was sent, in order.</summary>
    public IReadOnlyList<SiteLetter> Letters => Copy(letters);

    /// <summary>What was said in chats, in order.</summary>
    public IReadOnlyList<SiteLine> Lines => Copy(lines);

    /// <summary>All requests, such as <c>GET /contact</c>.</summary>
    public IReadOnlyList<string> Asked => Copy(asked);

    /// <summary>The brand says something now, in the chat of a line of ours.</summary>
    public void Say(string below, string text)
    {
        lock (gate)
        {
            Add(lines.Single(line => line.Own && Name(line) == below).Visitor, own: false, bot: false, time.GetUtcNow(), text);
        }
    }

    /// <summary>The brand changes what it said.</summary>
    public void Reword(string from, string to)
    {
        lock (gate)
        {
            int at = lines.FindIndex(line => !line.Own && line.Text == from);
            lines[at] = lines[at] with { Text = to };
        }
    }

    /// <summary>Nobody answers any more.</summary>
    public void Vanish() => listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private static string Name(SiteLine line) => string.Create(CultureInfo.InvariantCulture, $"m{line.Number}");

    private List<T> Copy<T>(List<T> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }

    private void Add(string visitor, bool own, bool bot, DateTimeOffset at, string text) => lines.Add(new(lines.Count + 1, visitor, own, bot, at, text));

    private async Task Accept()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                Socket socket = await listener.AcceptSocketAsync(stop.Token);
                open.Add(Task.Run(() => Serve(socket)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Serve(Socket socket)
    {
        using NetworkStream stream = new(socket, ownsSocket: true);
        RequestReader reader = new(stream);
        try
        {
            while (await reader.Head(stop.Token) is { } head && await Answered(head, socket, stream, reader))
            {
                continue;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            socket.Close(0);
        }
    }

    private async Task<bool> Answered(RequestHead head, Socket socket, NetworkStream stream, RequestReader reader)
    {
        string path = head.Target.Split('?')[0], body = await reader.Body(head, stop.Token);
        lock (gate)
        {
            asked.Add($"{head.Method} {path}");
        }

        Fault fault = Faults(head.Method, path) ?? new();
        Answer answer = Turn(head, path, body, fault);
        answer = fault.Answer is { } other ? other with { Headers = [.. other.Headers, .. answer.Headers] } : answer;
        switch (fault.Cut)
        {
            case Cut.Reset:
                socket.Close(0);
                return false;
            case Cut.Silent:
                await reader.Drain(stop.Token);
                return false;
        }

        bool keep = fault.Cut == Cut.None && answer.Endless == 0 && head.Header("Connection") is not "close";
        await stream.WriteAsync(answer.Head(keep), stop.Token);
        await stream.WriteAsync(fault.Cut == Cut.Half ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body, stop.Token);
        byte[] blank = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];
        for (long left = answer.Endless; left > 0; left -= blank.Length)
        {
            await stream.WriteAsync(blank, stop.Token);
        }

        if (!keep)
        {
            socket.Shutdown(SocketShutdown.Send);
            await reader.Drain(stop.Token);
        }

        return keep;
    }

    private Answer Turn(RequestHead head, string path, string body, Fault fault)
    {
        lock (gate)
        {
            string visitor = head.Header("Cookie")?.Split("; ").FirstOrDefault(cookie => cookie.StartsWith("visitor=", StringComparison.Ordinal)) ?? $"visitor={++visitors}";
            Answer answer = (head.Method, path) switch
            {
                ("GET", "/contact") when Face == SiteFace.Elsewhere => new(302, "text/plain", []) { Headers = [("Location", "http://tracker.example/")] },
                ("GET", "/contact") when Face == SiteFace.Huge => Html(SitePages.Contact(SiteFace.Usual)) with { Endless = 500L << 20 },
                ("GET", "/contact") => Html(SitePages.Contact(Face)),
                ("POST", "/contact") => Html(SitePages.Thanks(Face, fault.Creates ? Letter(head, body) : 0)),
                ("GET", "/chat") => Html(SitePages.Chat(Rows(visitor))),
                ("POST", "/chat") => Said(visitor, head, body, fault),
                ("GET", "/download") => new(200, "application/octet-stream", [1, 2, 3]) { Headers = [("Content-Disposition", "attachment; filename=a.bin")] },
                ("GET", "/worker.js") => new(200, "text/javascript", "1"u8.ToArray()),
                _ => new(404, "text/plain", []),
            };
            return answer with { Headers = [.. answer.Headers, ("Set-Cookie", $"{visitor}; HttpOnly; Path=/; Max-Age=86400")] };
        }
    }

    private int Letter(RequestHead head, string body)
    {
        (Dictionary<string, string> fields, List<string> files) = Parts(head, body);
        letters.Add(new(time.GetUtcNow(), fields, files));
        return letters.Count;
    }

    private Answer Said(string visitor, RequestHead head, string body, Fault fault)
    {
        if (fault.Creates)
        {
            (Dictionary<string, string> fields, List<string> files) = Parts(head, body);
            letters.AddRange(files.Select(file => new SiteLetter(time.GetUtcNow(), fields, [file])));
            Add(visitor, own: true, bot: false, time.GetUtcNow(), fields["message"]);
            foreach ((TimeSpan after, string text, bool bot) in Brand(fields["message"]))
            {
                Add(visitor, own: false, bot, time.GetUtcNow() + after, text);
            }
        }

        return Html(Rows(visitor));
    }

    private string Rows(string visitor) => string.Concat(lines.Where(line => line.Visitor == visitor && line.At <= time.GetUtcNow()).OrderBy(line => line.At).ThenBy(line => line.Number).Select(SitePages.Row));

    private static Answer Html(string html) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    private static (Dictionary<string, string> Fields, List<string> Files) Parts(RequestHead head, string body)
    {
        string boundary = "--" + head.Header("Content-Type")!.Split("boundary=")[1];
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        List<string> files = [];
        foreach (string part in body.Split(boundary).Where(part => part.Contains("name=\"", StringComparison.Ordinal)))
        {
            string[] halves = part.Split("\r\n\r\n", 2);
            string name = halves[0].Split("name=\"")[1].Split('"')[0], value = halves[1][..^2];
            if (!halves[0].Contains("filename=\"", StringComparison.Ordinal))
            {
                fields[name] = value.Replace("\r\n", "\n", StringComparison.Ordinal);
            }
            else if (halves[0].Split("filename=\"")[1].Split('"')[0] is { Length: > 0 } file)
            {
                files.Add($"{file}: {value}");
            }
        }

        return (fields, files);
    }
}
