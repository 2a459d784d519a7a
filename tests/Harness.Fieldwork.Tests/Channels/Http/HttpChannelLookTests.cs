using System.Text.Json.Nodes;
using Harness.Channels;
using Harness.Channels.Http;
using Harness.Probes;
using Harness.Testing.Desks;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>Every reply that the brand made is seen, once for each of its versions; the ledger of the desk judges.</summary>
public sealed class HttpChannelLookTests : IAsyncDisposable
{
    private readonly Office office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_slips_in_between_two_pages_is_seen_and_nothing_twice()
    {
        office.Desk.PageSize = 3;
        office.Desk.Brand = _ => [.. Enumerable.Range(1, 10).Select(minute => new DeskDeed(TimeSpan.FromMinutes(minute), $"reply {minute}"))];
        Outgoing opening = await Posted();
        office.Time.Pass(TimeSpan.FromHours(1));
        int pages = 0;
        office.Desk.Server.Faults = request =>
        {
            if (request.Path.EndsWith("/messages", StringComparison.Ordinal) && ++pages is 2 or 4)
            {
                office.Desk.Do(new(TimeSpan.Zero, $"late {pages}"), TicketName.Parse(opening.Thread)!.Id);
            }

            return null;
        };

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        sighting.Unseen.ShouldBeNull();
        sighting.Replies.Select(reply => reply.Reference).ShouldBe(office.Desk.Ledger.Messages.Select(message => message.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task More_pages_than_a_look_may_read_are_said_not_to_have_been_seen()
    {
        office.Desk.PageSize = 1;
        office.Desk.Brand = _ => [.. Enumerable.Range(1, 30).Select(minute => new DeskDeed(TimeSpan.Zero, $"reply {minute}"))];
        Outgoing opening = await Posted();

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        sighting.Unseen.ShouldBe(new Unseen(SendCause.TooMuch, null));
        sighting.Replies.Count.ShouldBe(19);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_where_the_desk_does_not_say_when_it_changed()
    {
        HttpChannel channel = office.Open(Office.File.Replace("  edited: $.updated_at\n", "", StringComparison.Ordinal));
        Outgoing opening = await Posted(new DeskDeed(TimeSpan.Zero, "Tomorrow."));
        Sighting before = await channel.Look(opening, 0, Cancellation);
        office.Time.Pass(TimeSpan.FromMinutes(5));
        office.Desk.Reword("Tomorrow.", "In a month.");

        Sighting after = await channel.Look(opening, before.Cursor, Cancellation), same = await channel.Look(opening, after.Cursor, Cancellation);

        after.Replies.Select(reply => (reply.Text, reply.Reference, reply.Edited)).ShouldBe([("In a month.", before.Replies[0].Reference, office.Now)]);
        same.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_ticket_is_gone_and_its_replies_are_kept()
    {
        Outgoing opening = await Posted(new DeskDeed(TimeSpan.Zero, "hello"));
        await office.Channel.Look(opening, 0, Cancellation);
        office.Desk.Do(new(TimeSpan.Zero, null), TicketName.Parse(opening.Thread)!.Id);

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        (sighting.Stands, sighting.Unseen).ShouldBe((false, null));
        sighting.Replies.Select(reply => reply.Text).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task A_look_just_after_the_ticket_may_be_too_early_to_see_it()
    {
        Outgoing opening = office.Message with { Thread = "4711?requester=c" };

        Sighting early = await office.Channel.Look(opening, 0, Cancellation);
        office.Time.Pass(TimeSpan.FromMinutes(11));
        Sighting later = await office.Channel.Look(opening, 0, Cancellation);

        (early.Stands, early.Unseen).ShouldBe((true, new Unseen(SendCause.NotYet, null)));
        (later.Stands, later.Unseen).ShouldBe((false, null));
    }

    [Theory]
    [InlineData("""{"error":"later"}""")]
    [InlineData("""{"messages":{"a":1}}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    public async Task A_list_that_is_not_there_is_not_an_empty_one(string body)
    {
        Outgoing opening = await Posted();
        office.Desk.Server.Upset("GET", "/messages", Fault.Body(body));

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        (sighting.Stands, sighting.Unseen).ShouldBe((true, new Unseen(SendCause.Unreadable, null)));
    }

    [Fact]
    public async Task What_cannot_be_read_of_a_message_is_kept_as_it_came_and_the_others_are_read()
    {
        Outgoing opening = await Posted();
        JsonArray messages = JsonNode.Parse("""
            [null, 7, "x", {}, {"id":"1","body":null},
             {"id":"2","body":"<p>fine &amp; good</p>","created_at":"2026-03-02T12:00:01Z","author_id":"agent"},
             {"id":"3","body":{"deep":["x"]},"created_at":"yesterday","author_id":{"id":1}},
             {"body":"nameless","created_at":1772452802,"author_id":"agent"},
             {"id":"5","body":"robot","created_at":1772452803000,"author_id":"robot"},
             {"id":"6","body":"mine","created_at":"2026-03-02 12:00:04 UTC","author_id":"REQUESTER"}]
            """.Replace("REQUESTER", TicketName.Parse(opening.Thread)!.Taken["requester"], StringComparison.Ordinal))!.AsArray();
        office.Desk.Server.Upset("GET", "/messages", Fault.Body(new JsonObject { ["messages"] = messages }.ToJsonString()), Fault.Body("""{"messages":[]}"""));

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        Instant noon = Instant.FromUtc(2026, 3, 2, 12, 0, 0);
        sighting.Unseen.ShouldBeNull();
        sighting.Replies.Select(reply => (reply.Text, (reply.Stamp - noon)?.TotalSeconds, reply.Automatic)).ShouldBe(
            [("fine & good", 1, false), ("nameless", 2, false), ("robot", 3, true), ("""{"deep":["x"]}""", null, false)]);
        sighting.Replies[0].Reference.ShouldBe("2");
        sighting.Replies[1].Reference.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public async Task Whom_a_list_of_agents_leaves_out_says_nothing_and_without_one_all_others_are_the_brand()
    {
        string file = Office.File.Replace("bot: [robot]", "agent: [agent], bot: [robot]", StringComparison.Ordinal);
        Outgoing opening = await Posted(new DeskDeed(TimeSpan.Zero, "hello"), new DeskDeed(TimeSpan.Zero, "ticket assigned", "system"));

        Texts(await office.Open(file).Look(opening with { Slot = Office.To(0, opening.Text, file).Slot }, 0, Cancellation)).ShouldBe(["hello"]);
        Texts(await office.Channel.Look(opening, 0, Cancellation)).ShouldBe(["hello", "ticket assigned"], ignoreOrder: true);
    }

    [Fact]
    public async Task Where_no_author_is_named_our_own_text_is_known_by_its_words()
    {
        string file = Office.File.Replace("  author: {path: $.author_id, customer: [\"{requester}\"], bot: [robot]}\n", "", StringComparison.Ordinal);
        Outgoing opening = await Posted(new DeskDeed(TimeSpan.Zero, "hello"));

        Texts(await office.Open(file).Look(opening with { Slot = Office.To(0, opening.Text, file).Slot }, 0, Cancellation)).ShouldBe(["hello"]);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static IEnumerable<string> Texts(Sighting sighting) => sighting.Replies.Select(reply => reply.Text);

    private async Task<Outgoing> Posted(params DeskDeed[] deeds)
    {
        office.Desk.Brand = deeds.Length == 0 ? office.Desk.Brand : _ => deeds;
        Delivery delivery = await office.Channel.Send(office.Message, Cancellation);
        return office.Message with { Thread = delivery.Receipt!.Value.Reference };
    }
}
