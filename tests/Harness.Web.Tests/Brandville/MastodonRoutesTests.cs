using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Harness.Brandville;
using Harness.Channels;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Web.Tests.Brandville;

/// <summary>The Mastodon channel as it is, and requests by hand.</summary>
public sealed class MastodonRoutesTests : IAsyncLifetime
{
    private static readonly (string, string) Token = ("Authorization", "Bearer tester-1");
    private OpenTown town = null!;
    private WayIn channel = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Instant Now => town.Hall.Now;

    public async ValueTask InitializeAsync()
    {
        town = await OpenTown.Start();
        channel = new(OpenTown.Plan, town.Client.BaseAddress!, town.Time);
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await town.DisposeAsync();
    }

    [Fact]
    public async Task The_channel_sends_sees_the_machine_and_then_the_person_and_finds_what_it_sent()
    {
        Outgoing opening = Opening("Bonjour @McDonalds, où est ma commande ?\n\nVoir https://shop.example/a?b=1&c=2 <merci>");
        Instant claimed = Now;

        Delivery delivery = await channel.Send(opening, Cancellation);
        opening = opening with { Thread = delivery.Receipt!.Value.Reference };
        Sighting before = await channel.Look(opening, 0, Cancellation);
        town.Time.Pass(TimeSpan.FromMinutes(1));
        Sighting machine = await channel.Look(opening, before.Cursor, Cancellation);
        town.Time.Pass(TimeSpan.FromMinutes(119));
        Sighting person = await channel.Look(opening, machine.Cursor, Cancellation);
        Trace trace = await channel.Reconcile(opening, claimed, Cancellation);

        (delivery.Kind, delivery.Receipt.Value.Stamp).ShouldBe((DeliveryKind.Sent, claimed));
        (before.Replies.Count, before.Stands, before.Unseen).ShouldBe((0, true, null));
        machine.Replies.Select(reply => (reply.Text, reply.Automatic, reply.Stamp)).ShouldBe([("Nous avons bien reçu votre message.", true, claimed + Duration.FromMinutes(1))]);
        person.Replies.Select(reply => (reply.Text, reply.Automatic, reply.Stamp)).ShouldBe([(OpenTown.Excuse, false, claimed + Duration.FromHours(2))]);
        (trace.Kind, trace.Receipt).ShouldBe((TraceKind.Found, delivery.Receipt));
    }

    [Fact]
    public async Task The_channel_sees_that_a_message_was_removed()
    {
        Outgoing opening = Opening("Hello @pepsi, flat again.", "pepsi");
        opening = opening with { Thread = (await channel.Send(opening, Cancellation)).Receipt!.Value.Reference };
        (await channel.Look(opening, 0, Cancellation)).Stands.ShouldBeTrue();

        town.Time.Pass(TimeSpan.FromHours(1));

        (await channel.Look(opening, 0, Cancellation)).Stands.ShouldBeFalse();
    }

    [Fact]
    public async Task A_follow_up_below_the_opening_is_the_next_turn()
    {
        Outgoing opening = Opening("Hello @McDonalds, cold fries.");
        opening = opening with { Thread = (await channel.Send(opening, Cancellation)).Receipt!.Value.Reference };
        town.Time.Pass(TimeSpan.FromHours(3));

        (await channel.Send(opening with { Turn = 1, Text = "It was the one in Lille." }, Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);
        town.Time.Pass(TimeSpan.FromHours(1));

        (await channel.Look(opening, 0, Cancellation)).Replies.Select(reply => reply.Text).ShouldBe(["We have received your message.", OpenTown.Answer, "Noted."]);
    }

    [Theory]
    [InlineData("answer-lost", "Uncertain", SendCause.CutOff, "Found", null)]
    [InlineData("failed-after", "Uncertain", SendCause.Failed, "Found", null)]
    [InlineData("limited", "Deferred", SendCause.Limited, "NotFound", 30)]
    [InlineData("limited-untold", "Deferred", SendCause.Limited, "NotFound", 300)]
    [InlineData("slow-tail", "Sent", SendCause.None, "Found", null)]
    public async Task What_goes_wrong_is_told_apart_and_what_was_taken_is_found(string fault, string kind, SendCause cause, string found, int? wait)
    {
        Outgoing opening = Opening("Hello @McDonalds, cold fries.");
        Instant claimed = Now;
        town.Hall.Faults.Set([FaultSwitches.Keys[fault]]);

        Delivery delivery = await channel.Send(opening, Cancellation);
        town.Hall.Faults.Set([]);
        Trace trace = await channel.Reconcile(opening, claimed, Cancellation);

        (delivery.Kind.ToString(), delivery.Cause, trace.Kind.ToString()).ShouldBe((kind, cause, found));
        delivery.Until.ShouldBe(wait is { } seconds ? claimed + Duration.FromSeconds(seconds) : null);
        town.Hall.All.Count.ShouldBe(wait is null ? 1 : 0);
    }

    [Fact]
    public async Task With_a_read_lag_what_was_posted_is_found_five_minutes_later()
    {
        Outgoing opening = Opening("Hello @McDonalds, cold fries.");
        Instant claimed = Now;
        town.Hall.Faults.Set([Fault.ReadLag]);

        (await channel.Send(opening, Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);
        Trace early = await channel.Reconcile(opening, claimed, Cancellation);
        town.Time.Pass(TimeSpan.FromMinutes(5));
        Trace later = await channel.Reconcile(opening, claimed, Cancellation);

        (early.Kind, later.Kind).ShouldBe((TraceKind.NotFound, TraceKind.Found));
    }

    [Fact]
    public async Task Every_fourth_request_is_slower_where_that_is_on()
    {
        town.Hall.Faults.Set([Fault.SlowTail]);
        long started = TimeProvider.System.GetTimestamp();

        for (int i = 0; i < 4; i++)
        {
            await town.Page("/healthz");
        }

        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(295));
    }

    [Fact]
    public async Task The_same_key_gives_the_same_post()
    {
        JsonElement one = await Posted("Hello @McDonalds, cold fries.", ("Idempotency-Key", "k1")), two = await Posted("Hello @McDonalds, cold fries.", ("Idempotency-Key", "k1")), three = await Posted("Hello @McDonalds, cold fries.", ("Idempotency-Key", "k2"));

        two.GetProperty("id").GetString().ShouldBe(one.GetProperty("id").GetString());
        three.GetProperty("id").GetString().ShouldNotBe(one.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_post_is_shown_as_Mastodon_shows_it()
    {
        JsonElement post = await Posted("Hello @McDonalds@brandville.example\n\nsee https://shop.example/a <b>");

        post.GetProperty("content").GetString().ShouldBe(
            """<p>Hello <span class="h-card" translate="no"><a href="https://brandville.example/@McDonalds" class="u-url mention">@<span>McDonalds</span></a></span></p><p>see <a href="https://shop.example/a" target="_blank" rel="nofollow noopener">https://shop.example/a</a> &lt;b&gt;</p>""");
        post.GetProperty("created_at").GetString().ShouldBe("2026-03-02T12:00:00.000Z");
        post.GetProperty("account").GetProperty("acct").GetString().ShouldBe("tester_one");
        post.GetProperty("in_reply_to_id").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Lists_come_in_pages_newest_first()
    {
        for (int i = 1; i <= 3; i++)
        {
            await Posted($"Hello @McDonalds, number {i}.");
            town.Time.Pass(TimeSpan.FromHours(3));
        }

        JsonElement me = await Get("/api/v1/accounts/verify_credentials");
        JsonElement own = await Get($"/api/v1/accounts/{me.GetProperty("id").GetString()}/statuses?limit=2");
        JsonElement rest = await Get($"/api/v1/accounts/{me.GetProperty("id").GetString()}/statuses?limit=2&max_id={own[1].GetProperty("id").GetString()}");
        JsonElement mentions = await Get("/api/v1/notifications?limit=40&types[]=mention"), others = await Get("/api/v1/notifications?types[]=follow");

        own.EnumerateArray().Select(status => status.GetProperty("content").GetString()![^13..]).ShouldBe([", number 3.</p>"[^13..], ", number 2.</p>"[^13..]]);
        rest.GetArrayLength().ShouldBe(1);
        (mentions.GetArrayLength(), others.GetArrayLength()).ShouldBe((6, 0));
        mentions.EnumerateArray().Select(mention => mention.GetProperty("created_at").GetString()).ShouldBe(mentions.EnumerateArray().Select(mention => mention.GetProperty("created_at").GetString()).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_thread_has_what_stands_above_and_below()
    {
        JsonElement post = await Posted("Hello @McDonalds, cold fries.");
        town.Time.Pass(TimeSpan.FromHours(3));
        string top = post.GetProperty("id").GetString()!;

        JsonElement thread = await Get($"/api/v1/statuses/{top}/context");
        string reply = thread.GetProperty("descendants")[1].GetProperty("id").GetString()!;
        JsonElement below = await Get($"/api/v1/statuses/{reply}/context");

        thread.GetProperty("ancestors").GetArrayLength().ShouldBe(0);
        thread.GetProperty("descendants").EnumerateArray().Select(status => status.GetProperty("account").GetProperty("bot").GetBoolean()).ShouldBe([true, false]);
        below.GetProperty("ancestors").EnumerateArray().Select(status => status.GetProperty("id").GetString()).ShouldBe([top]);
    }

    [Fact]
    public async Task Only_who_wrote_a_post_can_remove_it()
    {
        string id = (await Posted("Hello @McDonalds, cold fries.")).GetProperty("id").GetString()!;

        using HttpResponseMessage stranger = await town.Ask(HttpMethod.Delete, $"/api/v1/statuses/{id}", null, ("Authorization", "Bearer somebody"));
        using HttpResponseMessage own = await town.Ask(HttpMethod.Delete, $"/api/v1/statuses/{id}", null, Token);
        using HttpResponseMessage gone = await town.Ask(HttpMethod.Get, $"/api/v1/statuses/{id}", null, Token);

        (stranger.StatusCode, own.StatusCode, gone.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound));
        (await OpenTown.Text(gone)).ShouldBe("""{"error":"Record not found"}""");
    }

    [Fact]
    public async Task What_cannot_be_posted_is_refused_with_the_reason()
    {
        (await Refused(HttpStatusCode.UnprocessableEntity, ("status", " "))).ShouldBe("Validation failed: Text can't be blank");
        (await Refused(HttpStatusCode.UnprocessableEntity, ("status", new string('a', 501)))).ShouldBe("Validation failed: Text character limit of 500 exceeded");
        (await Refused(HttpStatusCode.NotFound, ("status", "more"), ("in_reply_to_id", "1"))).ShouldContain("does not appear to exist");
        using HttpResponseMessage nobody = await town.Send("/api/v1/statuses", ("status", "Hello"));
        (nobody.StatusCode, await OpenTown.Text(nobody)).ShouldBe((HttpStatusCode.Unauthorized, """{"error":"The access token is invalid"}"""));
        using HttpResponseMessage torn = await town.Ask(HttpMethod.Post, "/api/v1/statuses", new StringContent("{\"status\":", null, "application/json"), Token);
        torn.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        town.Hall.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_may_come_as_JSON_too_and_in_a_language()
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Post, "/api/v1/statuses", JsonContent.Create(new { status = "@McDonalds 4711", language = "fr" }), Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        town.Hall.All.ShouldHaveSingleItem().Remarks[^1].Text.ShouldBe(OpenTown.Excuse);
    }

    [Fact]
    public async Task The_instance_says_what_fits()
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, "/api/v1/instance");
        using JsonDocument json = JsonDocument.Parse(await OpenTown.Text(answer));

        json.RootElement.GetProperty("configuration").GetProperty("statuses").GetProperty("max_characters").GetInt32().ShouldBe(500);
    }

    [Theory]
    [InlineData("/api/v1/statuses/zz")]
    [InlineData("/api/v1/statuses/99999999999999999999")]
    [InlineData("/api/v1/statuses/1/context")]
    [InlineData("/api/v1/accounts/1/statuses")]
    [InlineData("/api/v2/search")]
    public async Task What_is_not_there_is_said_in_JSON(string address)
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, address, null, Token);

        (answer.StatusCode, await OpenTown.Text(answer)).ShouldBe((HttpStatusCode.NotFound, """{"error":"Record not found"}"""));
    }

    private static Outgoing Opening(string text, string brand = "mcdonalds")
    {
        Slot slot = OpenTown.Plan.Slots.First(slot => slot.Brand.Id == brand);
        return new(slot with { At = Instant.FromUtc(2026, 3, 2, 12, 0), Text = text }, 0, text);
    }

    private async Task<JsonElement> Posted(string text, params (string, string)[] headers)
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Post, "/api/v1/statuses", new FormUrlEncodedContent([new("status", text)]), [Token, .. headers]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonElement.Parse(await OpenTown.Text(answer));
    }

    private async Task<JsonElement> Get(string address)
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, address, null, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonElement.Parse(await OpenTown.Text(answer));
    }

    private async Task<string> Refused(HttpStatusCode code, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await town.Ask(
            HttpMethod.Post, "/api/v1/statuses", new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))), Token);
        answer.StatusCode.ShouldBe(code);
        return JsonElement.Parse(await OpenTown.Text(answer)).GetProperty("error").GetString()!;
    }
}
