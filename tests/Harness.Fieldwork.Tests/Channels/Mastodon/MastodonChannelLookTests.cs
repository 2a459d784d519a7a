using System.Text.Json.Nodes;
using Harness.Channels;
using Harness.Channels.Mastodon;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Mastodon;

/// <summary>Every reply that the brand made is seen, once for each of its versions; the ledger of the platform judges.</summary>
public sealed class MastodonChannelLookTests : IAsyncDisposable
{
    private readonly Square square = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_in_the_notifications_alone_is_seen_even_if_they_are_held_back()
    {
        Outgoing opening = await Posted(Says(1, "held back") with { Filtered = true, Unthreaded = true }, Says(2, "not in the thread") with { Unthreaded = true });
        square.Time.Pass(TimeSpan.FromHours(1));

        Texts(await square.Channel.Look(opening, 0, Cancellation)).ShouldBe(["held back", "not in the thread"]);
        AllWereSeen(await square.Channel.Look(opening, 0, Cancellation));
    }

    [Fact]
    public async Task A_reply_to_a_reply_is_seen_and_strangers_are_not()
    {
        Outgoing opening = await Posted(Says(1, "first"), new(TimeSpan.FromMinutes(1), "stranger@social.example", "me too"));
        square.Platform.Timeline.Do(Says(2, "and then"), square.Platform.Ledger.Replies[0].Id);
        square.Time.Pass(TimeSpan.FromHours(1));

        Texts(await square.Channel.Look(opening, 0, Cancellation)).ShouldBe(["first", "and then"]);
    }

    [Fact]
    public async Task Replies_whose_numbers_are_out_of_order_are_each_seen_once_whenever_one_looks()
    {
        square.Platform.Timeline.Ids = n => 1_000_000 - (n * 7919 % 10_007);
        Outgoing opening = await Posted([.. Enumerable.Range(1, 30).Select(minute => Says(minute, $"reply {minute}"))]);
        List<SeenReply> seen = [];
        int cursor = 0;
        for (int minute = 0; minute <= 30; minute++)
        {
            Sighting sighting = await square.Channel.Look(opening, cursor, Cancellation);
            seen.AddRange(sighting.Replies);
            cursor = sighting.Cursor;
            square.Time.Pass(TimeSpan.FromMinutes(1));
        }

        seen.Select(reply => reply.Text).ShouldBe(Enumerable.Range(1, 30).Select(minute => $"reply {minute}"));
    }

    [Fact]
    public async Task What_slips_in_between_two_pages_is_seen_and_nothing_twice()
    {
        square.Platform.Timeline.PageSize = 3;
        Outgoing opening = await Posted([.. Enumerable.Range(1, 10).Select(minute => Says(minute, $"reply {minute}") with { Unthreaded = true })]);
        square.Time.Pass(TimeSpan.FromHours(1));
        int pages = 0;
        square.Platform.Before = request =>
        {
            if (request.Target.Contains("notifications", StringComparison.Ordinal) && ++pages is 2 or 4)
            {
                square.Platform.Timeline.Do(Says(60, $"late {pages}") with { Unthreaded = true }, opening.Thread!);
            }
        };

        Sighting first = await square.Channel.Look(opening, 0, Cancellation), second = await square.Channel.Look(opening, first.Cursor, Cancellation);

        first.Unseen.ShouldBeNull();
        Texts(first).ShouldBe(Enumerable.Range(1, 10).Select(minute => $"reply {minute}"));
        Texts(second).ShouldBe(["late 2", "late 4"], ignoreOrder: true);
        AllWereSeen(await square.Channel.Look(opening, 0, Cancellation));
    }

    [Fact]
    public async Task What_a_page_that_could_not_be_read_would_have_told_is_read_the_next_time_however_old_it_is()
    {
        square.Platform.Timeline.PageSize = 3;
        Outgoing opening = await Posted([.. Enumerable.Range(1, 10).Select(minute => Says(minute, $"reply {minute}") with { Unthreaded = true })]);
        square.Time.Pass(TimeSpan.FromDays(5));
        square.Platform.Faults = FaultScript.Reads("max_id", Fault.Status(503, created: false));

        Sighting first = await square.Channel.Look(opening, 0, Cancellation);
        Sighting second = await square.Channel.Look(opening, first.Cursor, Cancellation);

        Texts(first).ShouldBe(["reply 8", "reply 9", "reply 10"]);
        first.Unseen.ShouldBe(new Unseen(SendCause.Failed, null));
        Texts(second).ShouldBe(Enumerable.Range(1, 7).Select(minute => $"reply {minute}"), ignoreOrder: true);
    }

    [Fact]
    public async Task An_edited_reply_is_seen_again_as_another_version_of_the_same()
    {
        Outgoing opening = await Posted(Says(1, "first"), Says(2, "second"));
        square.Time.Pass(TimeSpan.FromHours(1));
        Sighting before = await square.Channel.Look(opening, 0, Cancellation);
        square.Platform.Timeline.Edit(0, "first, with a correction");

        Sighting after = await square.Channel.Look(opening, before.Cursor, Cancellation), then = await square.Channel.Look(opening, after.Cursor, Cancellation);

        after.Replies.ShouldBe([before.Replies[0] with { Text = "first, with a correction", Edited = square.Now }]);
        then.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_opened_anew_shows_all_again_under_the_same_references()
    {
        Outgoing opening = await Posted(Says(1, "first"), Says(2, "second"));
        square.Time.Pass(TimeSpan.FromHours(1));
        Sighting before = await square.Channel.Look(opening, 0, Cancellation);

        Sighting after = await square.Open(Harness.Channels.Exchanges.Limits.Sending).Look(opening, 0, Cancellation);

        after.Replies.ShouldBe(before.Replies);
    }

    [Fact]
    public async Task What_is_written_comes_as_the_reader_sees_it()
    {
        const string Said = "Bonjour @tester, désolé !\n\nÉcrivez-nous : https://aide.example/formulaire/tres/long/chemin?x=1&y=2 <3 « & »";
        Outgoing opening = await Posted(Says(1, Said));
        square.Time.Pass(TimeSpan.FromHours(1));

        Texts(await square.Channel.Look(opening, 0, Cancellation)).ShouldBe([Said]);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_and_the_other_still_sees()
    {
        Outgoing opening = await Posted(Says(1, "hello"));
        square.Time.Pass(TimeSpan.FromHours(1));
        (Fault Fault, Unseen Unseen)[] faults =
        [
            (Fault.Status(503, created: false), new(SendCause.Failed, null)),
            (Fault.Limited(retryAfter: "60"), new(SendCause.Limited, square.Now + Duration.FromMinutes(1))),
            (Fault.Torn(Cut.Reset, created: false), new(SendCause.CutOff, null)),
            (Fault.Torn(Cut.Half, created: false), new(SendCause.CutOff, null)),
            (Fault.Huge(2L << 30), new(SendCause.Unreadable, null)),
            (Fault.Bomb(), new(SendCause.Unreadable, null)),
            (Fault.Body("{}"), new(SendCause.Unreadable, null)),
            (Fault.Redirect(302, "/"), new(SendCause.Redirected, null)),
            (new Fault { Answer = new(404, "text/html", [])  }, new(SendCause.Failed, null)),
        ];
        foreach ((Fault fault, Unseen unseen) in faults)
        {
            foreach (string source in new[] { "context", "notifications" })
            {
                square.Platform.Faults = FaultScript.Reads(source, fault);
                MastodonChannel channel = square.Open(Harness.Channels.Exchanges.Limits.Sending);

                Sighting sighting = await channel.Look(opening, 0, Cancellation);

                sighting.Unseen.ShouldBe(unseen);
                sighting.Stands.ShouldBeTrue();
                Texts(sighting).ShouldBe(["hello"]);
            }
        }
    }

    [Fact]
    public async Task A_reply_that_cannot_be_read_is_kept_as_it_came_and_disturbs_no_other()
    {
        Outgoing opening = await Posted();
        JsonNode good = JsonNode.Parse("""{"id":"2","created_at":"2026-03-02T12:00:01.000Z","in_reply_to_id":"1","content":"<p>fine</p>","account":{"acct":"acme@brand.example"}}""")!;
        JsonNode bad = JsonNode.Parse("""{"id":"3","created_at":"yesterday","content":17,"account":null}""")!, none = JsonNode.Parse("[]")!;
        square.Platform.Faults = FaultScript.Reads("context", Fault.Body(new JsonObject { ["descendants"] = new JsonArray(none, bad, good) }.ToJsonString()));

        Sighting sighting = await square.Channel.Look(opening, 0, Cancellation);

        sighting.Replies.Select(reply => (reply.Reference, reply.Text, reply.Stamp is null)).ShouldBe([("2", "fine", false), ("3", bad.ToJsonString(), true)]);
        sighting.Unseen.ShouldBe(new Unseen(SendCause.Unreadable, null));
    }

    [Theory]
    [InlineData("""{"acct":"acme@brand.example","bot":true}""", true)]
    [InlineData("""{"acct":"acme@brand.example","bot":false}""", false)]
    [InlineData("""{"acct":"acme@brand.example","bot":null}""", false)]
    [InlineData("""{"acct":"acme@brand.example","bot":"true"}""", false)]
    [InlineData("""{"acct":"acme@brand.example"}""", false)]
    public async Task A_reply_is_a_machines_where_the_platform_says_that_the_account_is_a_bot(string account, bool isAutomatic)
    {
        Outgoing opening = await Posted();
        JsonObject reply = JsonNode.Parse("""{"id":"2","created_at":"2026-03-02T12:00:01.000Z","in_reply_to_id":"1","content":"<p>fine</p>"}""")!.AsObject();
        reply["account"] = JsonNode.Parse(account);
        square.Platform.Faults = FaultScript.Reads("context", Fault.Body(new JsonObject { ["descendants"] = new JsonArray(reply) }.ToJsonString()));

        Sighting sighting = await square.Channel.Look(opening, 0, Cancellation);

        sighting.Replies.Select(seen => (seen.Text, seen.Automatic)).ShouldBe([("fine", isAutomatic)]);
    }

    [Fact]
    public async Task A_bot_is_one_in_the_notifications_too()
    {
        Outgoing opening = await Posted(Says(1, "received") with { Bot = true, Unthreaded = true }, Says(2, "hello") with { Unthreaded = true });
        square.Time.Pass(TimeSpan.FromHours(1));

        (await square.Channel.Look(opening, 0, Cancellation)).Replies.Select(seen => (seen.Text, seen.Automatic)).ShouldBe([("received", true), ("hello", false)]);
    }

    [Fact]
    public async Task A_deleted_post_is_gone_after_two_reads_and_its_replies_are_kept()
    {
        Outgoing opening = await Posted(Says(1, "hello"));
        square.Time.Pass(TimeSpan.FromHours(1));
        await square.Channel.Look(opening, 0, Cancellation);
        square.Platform.Timeline.Do(new(TimeSpan.Zero, Square.Brand, null), opening.Thread!);

        Sighting sighting = await square.Channel.Look(opening, 0, Cancellation);

        (sighting.Stands, sighting.Unseen).ShouldBe((false, null));
        Texts(sighting).ShouldBe(["hello"]);
    }

    public ValueTask DisposeAsync() => square.DisposeAsync();

    private static BrandDeed Says(int minute, string text) => new(TimeSpan.FromMinutes(minute), Square.Brand, text);

    private static IEnumerable<string> Texts(Sighting sighting) => sighting.Replies.Select(reply => reply.Text);

    private async Task<Outgoing> Posted(params BrandDeed[] deeds)
    {
        square.Platform.Timeline.Brand = _ => deeds;
        Delivery delivery = await square.Channel.Send(square.Message, Cancellation);
        return square.Message with { Thread = delivery.Receipt!.Value.Reference };
    }

    private void AllWereSeen(Sighting sighting) =>
        sighting.Replies.Select(reply => reply.Reference).ShouldBe(square.Platform.Ledger.Replies.Select(reply => reply.Id), ignoreOrder: true);
}
