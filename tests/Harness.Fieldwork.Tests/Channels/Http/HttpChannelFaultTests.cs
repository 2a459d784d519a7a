using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Http;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>Each fault of a send, with what becomes of the message; the ledger of the desk judges that it was asked once.</summary>
public sealed class HttpChannelFaultTests : IAsyncDisposable
{
    private const DeliveryKind Sent = DeliveryKind.Sent, Refused = DeliveryKind.Refused, Deferred = DeliveryKind.Deferred, Uncertain = DeliveryKind.Uncertain;
    private const string Made = "\"id\":\"1\",\"requester_id\":\"c\"";

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["27: 429 that does not say how long"] = new(Fault.Limited(), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 with seconds"] = new(Fault.Limited(retryAfter: "120"), Deferred, SendCause.Limited, 0, Wait: 120),
        ["27: 429 with a huge time"] = new(Fault.Limited(retryAfter: "99999999999999999999999999"), Deferred, SendCause.Limited, 0, Wait: 3600),
        ["27: 429 with a negative time"] = new(Fault.Limited(retryAfter: "-99999"), Deferred, SendCause.Limited, 0, Wait: 5),
        ["27: 429 with an instant"] = new(Fault.Limited(reset: "2026-03-02T12:03:00Z"), Deferred, SendCause.Limited, 0, Wait: 180),
        ["27: 429 with the seconds left"] = new(Limited("RateLimit-Reset", "42"), Deferred, SendCause.Limited, 0, Wait: 42),
        ["27: 429 with a row"] = new(Limited("RateLimit", "\"default\";r=0;t=77"), Deferred, SendCause.Limited, 0, Wait: 77),
        ["27: 429 with nonsense"] = new(Fault.Limited("soon", "later"), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 without a body"] = new(new Fault { Creates = false, Answer = new(429, "text/plain", []) { Headers = [("Retry-After", "60")] } }, Deferred, SendCause.Limited, 0, Wait: 60),
        ["27: 429 of something in between"] = new(new Fault { Creates = false, Answer = new(429, "text/html", Encoding.UTF8.GetBytes("<h1>Slow down</h1>")) }, Uncertain, SendCause.Failed, 0),
        ["28: 500 and made"] = new(Fault.Status(500, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 503 and not made"] = new(Fault.Status(503, created: false), Uncertain, SendCause.Failed, 0),
        ["28: 408 and made"] = new(Fault.Status(408, created: true), Uncertain, SendCause.Failed, 1),
        ["28: reset and made"] = new(Fault.Torn(Cut.Reset, created: true), Uncertain, SendCause.CutOff, 1),
        ["28: closed and made"] = new(Fault.Torn(Cut.Closed, created: true), Uncertain, SendCause.CutOff, 1),
        ["28: 404 of something in between"] = new(new Fault { Answer = new(404, "text/html", Encoding.UTF8.GetBytes("<h1>Not here</h1>")) }, Uncertain, SendCause.Failed, 1),
        ["30: 409 that was made"] = new(Fault.Status(409, created: true, "Conflict"), Uncertain, SendCause.Duplicate, 1),
        ["30: a duplicate, by the desk's file"] = new(Fault.Status(422, created: true, "Key ALREADY TAKEN"), Uncertain, SendCause.Duplicate, 1),
        ["30: not valid"] = new(Fault.Status(422, created: false, "Subject is missing"), Refused, SendCause.Rejected, 0),
        ["30: closed for the night, by the desk's file"] = new(Fault.Status(503, created: false, "maintenance until six"), Deferred, SendCause.Limited, 0, Wait: 300),
        ["30: a no in a success, by the desk's file"] = new(Fault.Body("""{"error":"spam"}"""), Refused, SendCause.Rejected, 1),
        ["30: who knows, by the desk's file"] = new(Fault.Status(400, created: true, "timeout upstream"), Uncertain, SendCause.Failed, 1),
        ["31: success without a name"] = new(Fault.Body("""{"ticket":{"created_at":"2026-03-02T12:00:00.000Z"}}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with a name that leads elsewhere"] = new(Fault.Body("""{"ticket":{"id":"..","requester_id":"c"}}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with a name that is none"] = new(Fault.Body("""{"ticket":{"id":["1"],"requester_id":"c"}}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success without what is to be taken"] = new(Fault.Body("""{"ticket":{"id":"1"}}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success that is a list"] = new(Fault.Body("""[{"id":"1"}]"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with half a letter"] = new(Fault.Body("""{"ticket":{"id":"\ud800","requester_id":"c"}}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with nothing"] = new(Fault.Body(""), Uncertain, SendCause.Unreadable, 1),
        ["31: malformed"] = new(Fault.Body("{\"ticket\":{" + Made), Uncertain, SendCause.Unreadable, 1),
        ["31: too deep"] = new(Fault.Body("{\"ticket\":{" + Made + "},\"a\":" + new string('[', 5000) + new string(']', 5000) + "}"), Uncertain, SendCause.Unreadable, 1),
        ["31: cut in the middle"] = new(Fault.Torn(Cut.Half, created: true), Uncertain, SendCause.CutOff, 1),
        ["31: two gigabytes"] = new(Fault.Huge(2L << 30), Uncertain, SendCause.Unreadable, 1),
        ["31: another charset"] = new(Fault.Body(Encoding.Latin1.GetBytes("{\"ticket\":{" + Made + "}}"), "application/json; charset=iso-8859-1"), Uncertain, SendCause.Unreadable, 1),
        ["31: bytes that are no text"] = new(Fault.Body(Encoding.Latin1.GetBytes("{\"ticket\":{" + Made + ",\"x\":\"é\"}}")), Uncertain, SendCause.Unreadable, 1),
        ["31: a bomb"] = new(Fault.Bomb(), Uncertain, SendCause.Unreadable, 1),
        ["33: 301"] = new(Fault.Redirect(301, "/api/tickets"), Uncertain, SendCause.Redirected, 0),
        ["33: 307"] = new(Fault.Redirect(307, "/api/tickets"), Uncertain, SendCause.Redirected, 0),
        ["33: 308"] = new(Fault.Redirect(308, "http://127.0.0.1:9/"), Uncertain, SendCause.Redirected, 0),
    };

    private const string Errors = """
        errors:
          - {status: [422], path: $.error, has: [already taken], means: duplicate}
          - {status: [503], path: $.error, has: [maintenance], means: deferred}
          - {path: $.error, has: [spam], means: refused}
          - {status: [400], means: uncertain}

        """;

    private readonly Office office = new();

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_goes_wrong_the_desk_is_asked_once_and_reading_tells_what_stands(string name)
    {
        Case expected = Cases[name];
        HttpChannel channel = office.Open(Office.File + Errors);
        Outgoing message = Office.To(0, "Bonjour, où est ma commande ?", Office.File + Errors);
        office.Desk.Server.Upset("POST", "/api/tickets", expected.Fault);
        Instant claimed = office.Now;

        Delivery delivery = await channel.Send(message, Cancellation);
        Trace trace = await channel.Reconcile(message, claimed, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((expected.Kind, expected.Cause));
        delivery.Until.ShouldBe(expected.Wait is { } wait ? claimed + Duration.FromSeconds(wait) : null);
        office.Desk.Ledger.Asked("POST", "/api/tickets").ShouldHaveSingleItem();
        office.Desk.Ledger.Tickets.Count.ShouldBe(expected.Posts);
        trace.Kind.ShouldBe(expected.Posts == 1 ? TraceKind.Found : TraceKind.NotFound);
        trace.Receipt?.Reference.ShouldStartWith(office.Desk.Ledger.Tickets[0].Id);
    }

    [Fact]
    public async Task A_desk_that_falls_silent_and_makes_the_ticket_ten_minutes_later_is_found_out_then()
    {
        HttpChannel channel = office.Open(sending: new(256 * 1024, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        office.Desk.Server.Upset("POST", "/api/tickets", Fault.Torn(Cut.Silent, created: true, TimeSpan.FromMinutes(10)));
        Instant claimed = office.Now;

        Delivery delivery = await channel.Send(office.Message, Cancellation);
        Trace early = await channel.Reconcile(office.Message, claimed, Cancellation);
        office.Time.Pass(TimeSpan.FromMinutes(10));
        Trace later = await channel.Reconcile(office.Message, claimed, Cancellation);

        (delivery.Kind, delivery.Cause, early.Kind, later.Kind).ShouldBe((Uncertain, SendCause.TimedOut, TraceKind.NotFound, TraceKind.Found));
        later.Receipt!.Value.Stamp.ShouldBe(claimed + Duration.FromMinutes(10));
        office.Desk.Ledger.Asked("POST", "/api/tickets").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_nobody_listens_or_encryption_fails_no_byte_of_the_message_leaves()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nobody = new($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}/");
        closed.Stop();
        Uri plain = new(office.Desk.Server.Address.ToString().Replace("http:", "https:", StringComparison.Ordinal));
        Limits brief = new(1024, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2));

        foreach (Uri server in new[] { nobody, plain })
        {
            Delivery delivery = await office.Open(server: server, sending: brief).Send(office.Message, Cancellation);
            (delivery.Kind, delivery.Cause, delivery.Until).ShouldBe((Deferred, SendCause.Unreached, office.Now + Duration.FromSeconds(30)));
        }

        office.Desk.Ledger.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nothing_can_be_looked_for_nothing_is_found()
    {
        string blind = Office.File[..Office.File.IndexOf("find:", StringComparison.Ordinal)] + Office.File[Office.File.IndexOf("tag: test", StringComparison.Ordinal)..];
        HttpChannel channel = office.Open(blind);

        channel.Capabilities.Reconciles.ShouldBeFalse();
        (await channel.Reconcile(Office.To(0, "Bonjour ?", blind), office.Now, Cancellation)).ShouldBe(Trace.NotFound);
        office.Desk.Ledger.Requests.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static Fault Limited(string header, string value) => new() { Creates = false, Answer = Answer.Error(429, "Too many requests") with { Headers = [(header, value)] } };

    private sealed record Case(Fault Fault, DeliveryKind Kind, SendCause Cause, int Posts, double? Wait = null);
}
