using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Mastodon;

/// <summary>Each fault of a send, with what becomes of the message; the ledger of the platform judges that it was asked once.</summary>
public sealed class MastodonChannelFaultTests : IAsyncDisposable
{
    private const DeliveryKind Sent = DeliveryKind.Sent, Refused = DeliveryKind.Refused, Deferred = DeliveryKind.Deferred, Uncertain = DeliveryKind.Uncertain;

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["27: 429 that does not say how long"] = new(Fault.Limited(), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 with seconds"] = new(Fault.Limited(retryAfter: "120"), Deferred, SendCause.Limited, 0, Wait: 120),
        ["27: 429 with a date"] = new(Fault.Limited(retryAfter: "Mon, 02 Mar 2026 12:02:00 GMT"), Deferred, SendCause.Limited, 0, Wait: 120),
        ["27: 429 with a huge time"] = new(Fault.Limited(retryAfter: "99999999999999999999999999"), Deferred, SendCause.Limited, 0, Wait: 3600),
        ["27: 429 beyond any number"] = new(Fault.Limited(retryAfter: new('9', 200)), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 with a negative time"] = new(Fault.Limited(retryAfter: "-99999"), Deferred, SendCause.Limited, 0, Wait: 5),
        ["27: 429 with the end of the limit"] = new(Fault.Limited(reset: "2026-03-02T12:03:00.123456Z"), Deferred, SendCause.Limited, 0, Wait: 180.123456),
        ["27: 429 with an end long past"] = new(Fault.Limited(reset: "0"), Deferred, SendCause.Limited, 0, Wait: 5),
        ["27: 429 with an end far away"] = new(Fault.Limited(reset: "9999999999999999"), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 with nonsense"] = new(Fault.Limited("soon", "later"), Deferred, SendCause.Limited, 0, Wait: 300),
        ["27: 429 of something in between"] = new(new Fault { Creates = false, Answer = new(429, "text/html", Encoding.UTF8.GetBytes("<h1>Slow down</h1>")) }, Uncertain, SendCause.Failed, 0),
        ["28: 500 and posted"] = new(Fault.Status(500, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 502 and posted"] = new(Fault.Status(502, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 503 and posted"] = new(Fault.Status(503, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 504 and posted"] = new(Fault.Status(504, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 408 and posted"] = new(Fault.Status(408, created: true), Uncertain, SendCause.Failed, 1),
        ["28: 503 and not posted"] = new(Fault.Status(503, created: false), Uncertain, SendCause.Failed, 0),
        ["28: reset and posted"] = new(Fault.Torn(Cut.Reset, created: true), Uncertain, SendCause.CutOff, 1),
        ["28: reset and not posted"] = new(Fault.Torn(Cut.Reset, created: false), Uncertain, SendCause.CutOff, 0),
        ["28: closed and posted"] = new(Fault.Torn(Cut.Closed, created: true), Uncertain, SendCause.CutOff, 1),
        ["29: the same key"] = new(Fault.Status(500, created: true, "there is a request with the same key"), Uncertain, SendCause.Failed, 1),
        ["30: a duplicate that landed"] = new(Fault.Status(403, created: true, "Duplicate status"), Uncertain, SendCause.Duplicate, 1),
        ["30: a duplicate of nothing"] = new(Fault.Status(403, created: false, "Duplicate status"), Uncertain, SendCause.Duplicate, 0),
        ["30: 422 already posted"] = new(Fault.Status(422, created: true, "You have already posted this"), Uncertain, SendCause.Duplicate, 1),
        ["30: forbidden"] = new(Fault.Status(403, created: false, "This action is not allowed"), Refused, SendCause.Rejected, 0),
        ["30: not valid"] = new(Fault.Status(422, created: false, "Validation failed"), Refused, SendCause.Rejected, 0),
        ["30: 404 of something in between"] = new(new Fault { Creates = true, Answer = new(404, "text/html", Encoding.UTF8.GetBytes("<h1>Not here</h1>")) }, Uncertain, SendCause.Failed, 1),
        ["31: success without a name"] = new(Fault.Body("""{"created_at":"2026-03-02T12:00:00.000Z"}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with a name that leads elsewhere"] = new(Fault.Body("""{"id":"../1","created_at":"2026-03-02T12:00:00.000Z"}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success without a time"] = new(Fault.Body("""{"id":"1"}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success that is a list"] = new(Fault.Body("""[{"id":"1"}]"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with half a letter"] = new(Fault.Body("""{"id":"\ud800","created_at":"2026-03-02T12:00:00.000Z"}"""), Uncertain, SendCause.Unreadable, 1),
        ["31: success with nothing"] = new(Fault.Body(""), Uncertain, SendCause.Unreadable, 1),
        ["31: malformed"] = new(Fault.Body("""{"id":"1","""), Uncertain, SendCause.Unreadable, 1),
        ["31: too deep"] = new(Fault.Body("{\"id\":\"1\",\"a\":" + new string('[', 5000) + new string(']', 5000) + "}"), Uncertain, SendCause.Unreadable, 1),
        ["31: cut in the middle"] = new(Fault.Torn(Cut.Half, created: true), Uncertain, SendCause.CutOff, 1),
        ["31: two gigabytes"] = new(Fault.Huge(2L << 30), Uncertain, SendCause.Unreadable, 1),
        ["31: another charset"] = new(Fault.Body(Encoding.Latin1.GetBytes("""{"id":"1","created_at":"2026-03-02T12:00:00.000Z"}"""), "application/json; charset=iso-8859-1"), Uncertain, SendCause.Unreadable, 1),
        ["31: bytes that are no text"] = new(Fault.Body(Encoding.Latin1.GetBytes("""{"id":"1","content":"é","created_at":"2026-03-02T12:00:00.000Z"}""")), Uncertain, SendCause.Unreadable, 1),
        ["31: a bomb"] = new(Fault.Bomb(), Uncertain, SendCause.Unreadable, 1),
        ["32: closed before the body was read"] = new(Fault.Torn(Cut.BodyUnread, created: false), Uncertain, SendCause.CutOff, 0),
        ["33: 301"] = new(Fault.Redirect(301, "/api/v1/statuses"), Uncertain, SendCause.Redirected, 0),
        ["33: 302"] = new(Fault.Redirect(302, "/api/v1/statuses"), Uncertain, SendCause.Redirected, 0),
        ["33: 307"] = new(Fault.Redirect(307, "/api/v1/statuses"), Uncertain, SendCause.Redirected, 0),
        ["33: 308"] = new(Fault.Redirect(308, "http://127.0.0.1:9/"), Uncertain, SendCause.Redirected, 0),
        ["33: told to go on"] = new(new Fault { Before = "HTTP/1.1 100 Continue\r\n\r\n" }, Sent, SendCause.None, 1),
        ["33: told to go on and some"] = new(new Fault { Before = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" }, Sent, SendCause.None, 1),
        ["33: answered before the body was read"] = new(Fault.Torn(Cut.Early, created: false), Refused, SendCause.Rejected, 0),
    };

    private readonly Square square = new();

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_goes_wrong_the_platform_is_asked_once_and_reading_tells_what_stands(string name)
    {
        Case expected = Cases[name];
        await square.Channel.Look(square.Message with { Thread = "1" }, 0, Cancellation);
        square.Platform.Faults = FaultScript.Posts(expected.Fault);
        Instant claimed = square.Now;

        Delivery delivery = await square.Channel.Send(square.Message, Cancellation);
        Trace trace = await square.Channel.Reconcile(square.Message, claimed, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((expected.Kind, expected.Cause));
        delivery.Until.ShouldBe(expected.Wait is { } wait ? claimed + Duration.FromSeconds(wait) : null);
        square.Platform.Ledger.Asked.ShouldHaveSingleItem();
        square.Platform.Ledger.Posts.Count.ShouldBe(expected.Posts);
        trace.Kind.ShouldBe(expected.Posts == 1 ? TraceKind.Found : TraceKind.NotFound);
        trace.Receipt?.Reference.ShouldBe(square.Platform.Ledger.Posts[0].Id);
    }

    [Fact]
    public async Task A_platform_that_falls_silent_and_posts_ten_minutes_later_is_found_out_then()
    {
        MastodonChannel channel = square.Open(new(256 * 1024, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        square.Platform.Faults = FaultScript.Posts(Fault.Torn(Cut.Silent, created: true, TimeSpan.FromMinutes(10)));
        Instant claimed = square.Now;

        Delivery delivery = await channel.Send(square.Message, Cancellation);
        Trace early = await channel.Reconcile(square.Message, claimed, Cancellation);
        square.Time.Pass(TimeSpan.FromMinutes(10));
        Trace later = await channel.Reconcile(square.Message, claimed, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((Uncertain, SendCause.TimedOut));
        (early.Kind, later.Kind).ShouldBe((TraceKind.NotFound, TraceKind.Found));
        later.Receipt!.Value.Stamp.ShouldBe(claimed + Duration.FromMinutes(10));
        square.Platform.Ledger.Asked.ShouldHaveSingleItem();
        square.Platform.Ledger.Doubled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_takes_a_minute_to_be_read_is_found_after_it()
    {
        square.Platform.Timeline.Lag = TimeSpan.FromMinutes(1);
        square.Platform.Faults = FaultScript.Posts(Fault.Torn(Cut.Reset, created: true));
        Instant claimed = square.Now;

        (await square.Channel.Send(square.Message, Cancellation)).Kind.ShouldBe(Uncertain);
        (await square.Channel.Reconcile(square.Message, claimed, Cancellation)).ShouldBe(Trace.NotFound);
        square.Time.Pass(TimeSpan.FromMinutes(1));

        (await square.Channel.Reconcile(square.Message, claimed, Cancellation)).Kind.ShouldBe(TraceKind.Found);
        square.Platform.Ledger.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_nobody_listens_no_byte_leaves_and_it_may_be_tried_again()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nobody = new($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}/");
        closed.Stop();

        Delivery delivery = await square.Open(Limits.Sending, server: nobody).Send(square.Message, Cancellation);

        (delivery.Kind, delivery.Cause, delivery.Until).ShouldBe((Deferred, SendCause.Unreached, square.Now + Duration.FromSeconds(30)));
    }

    [Fact]
    public async Task Where_encryption_fails_no_byte_of_the_message_leaves()
    {
        Uri plain = new(square.Platform.Address.ToString().Replace("http:", "https:", StringComparison.Ordinal));

        Delivery delivery = await square.Open(new(1024, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)), server: plain).Send(square.Message, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((Deferred, SendCause.Unreached));
        square.Platform.Ledger.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Giving_up_before_the_first_byte_is_no_send_and_after_it_is_uncertain()
    {
        Delivery before = await square.Channel.Send(square.Message, new(canceled: true));
        square.Platform.Ledger.Requests.ShouldBeEmpty();
        using CancellationTokenSource stop = new();
        square.Platform.Faults = FaultScript.Posts(Fault.Torn(Cut.Silent, created: true));
        square.Platform.Before = _ => stop.CancelAfter(TimeSpan.FromMilliseconds(100));

        Delivery after = await square.Channel.Send(square.Message, stop.Token);

        (before.Kind, before.Cause, after.Kind, after.Cause).ShouldBe((Deferred, SendCause.Unreached, Uncertain, SendCause.CutOff));
        square.Platform.Ledger.Asked.ShouldHaveSingleItem();
    }

    public ValueTask DisposeAsync() => square.DisposeAsync();

    private sealed record Case(Fault Fault, DeliveryKind Kind, SendCause Cause, int Posts, double? Wait = null);
}
