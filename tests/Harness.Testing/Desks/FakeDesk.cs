using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Harness.Testing.Platform;

namespace Harness.Testing.Desks;

/// <summary>The desk of which the example study of one's own desk speaks, with tickets, notes, machines, pages, tags and tokens that end, and with its own ledger. It knows nothing of the product.</summary>
public sealed class FakeDesk : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<FakeTicket> tickets = [];
    private readonly TimeProvider time;
    private int made;

    public FakeDesk(TimeProvider time)
    {
        this.time = time;
        Server = new(time, Ledger, Answer);
    }

    public DeskLedger Ledger { get; } = new();

    public DeskServer Server { get; }

    /// <summary>Tokens that open it, each until an instant.</summary>
    public Dictionary<string, DateTimeOffset> Tokens { get; } = new(StringComparer.Ordinal) { ["token"] = DateTimeOffset.MaxValue };

    /// <summary>How long a token that it gives lasts.</summary>
    public TimeSpan TokenLasts { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether a second ticket of one key is the first again.</summary>
    public bool EnforcesKeys { get; set; }

    public int PageSize { get; set; } = 20;

    /// <summary>What the brand does about a ticket: after so long it says something, or removes the ticket where there is nothing to say.</summary>
    public Func<TicketMade, IEnumerable<DeskDeed>> Brand { get; set; } = _ => [];

    public FakeTicket Ticket(string id)
    {
        lock (gate)
        {
            return tickets.Single(ticket => ticket.Id == id);
        }
    }

    /// <summary>Somebody does something about a ticket, so long after now.</summary>
    public void Do(DeskDeed deed, string ticket)
    {
        lock (gate)
        {
            Do(deed, Ticket(ticket));
        }
    }

    /// <summary>A message gets another text.</summary>
    public void Reword(string from, string to)
    {
        lock (gate)
        {
            FakeMessage message = tickets.SelectMany(ticket => ticket.Messages).Last(message => message.Text == from);
            (message.Text, message.Edited) = (to, time.GetUtcNow());
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private Answer Answer(DeskRequest request, Fault fault)
    {
        string[] path = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is ["oauth", "token"])
        {
            return Token();
        }

        if (!Tokens.TryGetValue(request.Header("Authorization")?.Split(' ')[^1] ?? "", out DateTimeOffset until) || until <= time.GetUtcNow())
        {
            return Platform.Answer.Error(401, "The token is not valid");
        }

        lock (gate)
        {
            FakeTicket? ticket = path is ["api", "tickets", string id, ..] ? tickets.Find(ticket => ticket.Id == id && ticket.Made <= time.GetUtcNow() && time.GetUtcNow() < ticket.Removed) : null;
            return (request.Method, path) switch
            {
                ("POST", ["api", "tickets"]) => fault.Creates ? Make(request, fault.Lands) : Platform.Answer.Error(503, "not now"),
                ("GET", ["api", "tickets"]) => Search(request),
                (_, ["api", "tickets", _, ..]) when ticket is null => Platform.Answer.Error(404, "There is no such ticket"),
                ("GET", ["api", "tickets", _]) => Json(200, new() { ["ticket"] = new JsonObject { ["id"] = ticket!.Id, ["status"] = ticket.Status } }),
                ("PATCH", ["api", "tickets", _]) => Close(ticket!, request),
                ("POST", ["api", "tickets", _, "tags"]) => Tag(ticket!, request),
                ("GET", ["api", "tickets", _, "messages"]) => Messages(ticket!, request),
                ("POST", ["api", "tickets", _, "messages"]) => Write(ticket!, request),
                _ => Platform.Answer.Error(404, "There is nothing here"),
            };
        }
    }

    private Answer Token()
    {
        string token = string.Create(CultureInfo.InvariantCulture, $"fetched-{Interlocked.Increment(ref made)}");
        Tokens[token] = time.GetUtcNow() + TokenLasts;
        return Json(200, new() { ["access_token"] = token, ["expires_in"] = (long)TokenLasts.TotalSeconds });
    }

    private Answer Make(DeskRequest request, TimeSpan lands)
    {
        JsonNode body = JsonNode.Parse(request.Body)!;
        string key = request.Header("Idempotency-Key") ?? body["external_id"]?.GetValue<string>() ?? "";
        FakeTicket? known = EnforcesKeys ? tickets.Find(ticket => ticket.Key == key) : null;
        if (known is null)
        {
            known = new(Next(), key, body["text"]!.GetValue<string>(), time.GetUtcNow() + lands);
            known.Messages.Add(new(Next(), "customer", known.Text, known.Made));
            tickets.Add(known);
            TicketMade ticket = new(
                known.Made, known.Id, body["subject"]?.GetValue<string>() ?? "", known.Text, key, $"{body["customer"]?["name"]} <{body["customer"]?["email"]}>",
                [.. (body["tags"]?.AsArray() ?? []).Select(tag => tag!.GetValue<string>())],
                [.. (body["files"]?.AsArray() ?? []).Select(file => $"{file!["name"]} {file["type"]} {Convert.FromBase64String(file["data"]!.GetValue<string>()).Length}")], request.Number);
            Ledger.Write(ticket);
            foreach (DeskDeed deed in Brand(ticket))
            {
                Do(deed, known);
            }
        }

        return Json(201, new() { ["ticket"] = new JsonObject { ["id"] = known.Id, ["created_at"] = Stamp(known.Made), ["requester_id"] = "c-" + known.Id } });
    }

    private Answer Write(FakeTicket ticket, DeskRequest request)
    {
        FakeMessage message = new(Next(), "customer", JsonNode.Parse(request.Body)!["text"]!.GetValue<string>(), time.GetUtcNow());
        ticket.Messages.Add(message);
        Ledger.Write(new MessageMade(message.Made, message.Id, ticket.Id, "customer", message.Text));
        return Json(201, new() { ["message"] = new JsonObject { ["id"] = message.Id, ["created_at"] = Stamp(message.Made) } });
    }

    private static Answer Close(FakeTicket ticket, DeskRequest request)
    {
        ticket.Status = JsonNode.Parse(request.Body)!["status"]!.GetValue<string>();
        return Json(200, []);
    }

    private static Answer Tag(FakeTicket ticket, DeskRequest request)
    {
        ticket.Tags.Add(JsonNode.Parse(request.Body)!["tag"]!.GetValue<string>());
        return Json(200, []);
    }

    private Answer Search(DeskRequest request)
    {
        string? key = Query(request, "external_id");
        return Json(200, new()
        {
            ["tickets"] = new JsonArray([.. tickets.Where(ticket => (key is null || ticket.Key == key) && ticket.Made <= time.GetUtcNow())
                .Select(ticket => new JsonObject { ["id"] = ticket.Id, ["external_id"] = ticket.Key, ["text"] = ticket.Text, ["created_at"] = Stamp(ticket.Made), ["requester_id"] = "c-" + ticket.Id })]),
        });
    }

    private Answer Messages(FakeTicket ticket, DeskRequest request)
    {
        int page = int.Parse(Query(request, "page") ?? "1", CultureInfo.InvariantCulture);
        return Json(200, new()
        {
            ["messages"] = new JsonArray([.. ticket.Messages.Where(message => message.Made <= time.GetUtcNow()).Skip((page - 1) * PageSize).Take(PageSize).Select(message => new JsonObject
            {
                ["id"] = message.Id,
                ["author_id"] = message.Author == "customer" ? "c-" + ticket.Id : message.Author,
                ["body"] = $"<div>{WebUtility.HtmlEncode(message.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</div>",
                ["created_at"] = Stamp(message.Made),
                ["updated_at"] = Stamp(message.Edited ?? message.Made),
                ["internal"] = message.Internal,
            })]),
        });
    }

    private void Do(DeskDeed deed, FakeTicket ticket)
    {
        DateTimeOffset at = time.GetUtcNow() + deed.After;
        if (deed.Text is null)
        {
            ticket.Removed = at;
            return;
        }

        FakeMessage message = new(Next(), deed.Author, deed.Text, at) { Internal = deed.Internal };
        ticket.Messages.Add(message);
        Ledger.Write(new MessageMade(at, message.Id, ticket.Id, deed.Author, deed.Text));
    }

    private string Next() => (1000 + Interlocked.Increment(ref made)).ToString(CultureInfo.InvariantCulture);

    private static string? Query(DeskRequest request, string name) => request.Target.Split('?', 2).ElementAtOrDefault(1)?.Split('&').Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1])).FirstOrDefault();

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static Answer Json(int status, JsonObject json) => Platform.Answer.Json(status, json.ToJsonString());
}

/// <summary>What somebody does about a ticket, so long after it: says something, or removes it when there is nothing to say.</summary>
public sealed record DeskDeed(TimeSpan After, string? Text, string Author = "agent", bool Internal = false);

public sealed record FakeTicket(string Id, string Key, string Text, DateTimeOffset Made)
{
    public DateTimeOffset Removed { get; set; } = DateTimeOffset.MaxValue;

    public string Status { get; set; } = "open";

    public List<string> Tags { get; } = [];

    public List<FakeMessage> Messages { get; } = [];
}

public sealed class FakeMessage(string id, string author, string text, DateTimeOffset made)
{
    public string Id => id;

    public string Author => author;

    public DateTimeOffset Made => made;

    public string Text { get; set; } = text;

    public DateTimeOffset? Edited { get; set; }

    public bool Internal { get; init; }
}
