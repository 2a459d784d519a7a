using System.Globalization;
using System.Text.Json.Nodes;
using Harness.Channels;
using Harness.Probes;
using Harness.Testing.Desks;
using Harness.Testing.Platform;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>A list is read to its end, however the desk leads on, and no further than its own host.</summary>
public sealed class ListingTests : IAsyncDisposable
{
    private const int Messages = 7, PageSize = 3;

    private readonly Office office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{number: page}", 4)]
    [InlineData("{number: offset, first: 0, while: {path: $.more, is: [true]}}", 3)]
    [InlineData("{next: $.next}", 3)]
    [InlineData("{next: \"header:Link\"}", 3)]
    [InlineData("{cursor: $.cursor, as: \"page[after]\"}", 3)]
    [InlineData("{cursor: $.last, as: \"page[after]\", while: {path: $.more, is: [true]}}", 3)]
    public async Task Each_way_of_leading_on_is_followed_to_the_end(string pages, int requests)
    {
        (Sighting sighting, IReadOnlyList<DeskRequest> asked) = await Read(pages, Serve);

        sighting.Unseen.ShouldBeNull();
        sighting.Replies.Select(reply => reply.Text).ShouldBe(Enumerable.Range(0, Messages).Select(at => $"message {at}"), ignoreOrder: true);
        asked.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData("https://elsewhere.example/api/tickets/1/messages?at=3")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("https://desk.example:8443/x")]
    public async Task A_page_that_lies_elsewhere_is_not_gone_for(string next)
    {
        (Sighting sighting, IReadOnlyList<DeskRequest> asked) = await Read("{next: $.next}", _ => Page(0, [("next", next)]));

        sighting.Unseen.ShouldBe(new Unseen(SendCause.Redirected, null));
        sighting.Replies.Count.ShouldBe(PageSize);
        asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_that_lead_round_in_a_circle_end_and_show_each_message_once()
    {
        (Sighting sighting, IReadOnlyList<DeskRequest> asked) = await Read("{next: $.next, most: 6}", request => Page(0, [("next", request.Target)]));

        sighting.Unseen.ShouldBe(new Unseen(SendCause.TooMuch, null));
        sighting.Replies.Count.ShouldBe(PageSize);
        asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_page_that_fails_is_said_and_those_before_it_are_kept()
    {
        (Sighting sighting, IReadOnlyList<DeskRequest> asked) = await Read("{number: page}", request => request.Target.EndsWith("page=2", StringComparison.Ordinal) ? Answer.Error(502, "upstream") : Serve(request));

        sighting.Unseen.ShouldBe(new Unseen(SendCause.Failed, null));
        sighting.Replies.Count.ShouldBe(PageSize);
        asked.Count.ShouldBe(2);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(Sighting Sighting, IReadOnlyList<DeskRequest> Asked)> Read(string pages, Func<DeskRequest, Answer> serve)
    {
        string file = Office.File.Replace("pages: {number: page}", $"pages: {pages}", StringComparison.Ordinal);
        office.Desk.Server.Faults = request => request.Path.EndsWith("/messages", StringComparison.Ordinal) ? new Fault { Answer = serve(request) }
            : request.Path == "/api/tickets/1" ? new Fault { Answer = Answer.Json(200, "{}") } : null;
        Sighting sighting = await office.Open(file).Look(Office.To(0, "Bonjour ?", file) with { Thread = "1?requester=c" }, 0, Cancellation);
        return (sighting, office.Desk.Ledger.Asked("GET", "/messages"));
    }

    private static Answer Serve(DeskRequest request)
    {
        int from = request.Target.Split("?page=") is [_, var page] ? (Number(page) - 1) * PageSize
            : request.Target.Split("?offset=") is [_, var offset] ? Number(offset) * PageSize
            : request.Target.Split("?page%5Bafter%5D=") is [_, var after] ? Number(after)
            : request.Target.Split("?at=") is [_, var at] ? Number(at) : 0;
        int next = from + PageSize;
        bool more = next < Messages;
        Answer answer = Page(from, more ? [("next", $"https://desk.example/api/tickets/1/messages?at={next}"), ("cursor", Text(next))] : [("next", null), ("cursor", null)], more, Text(next));
        return more ? answer with { Headers = [("Link", $"<https://desk.example/x>; rel=\"prev\", </api/tickets/1/messages?at={next}>; rel=\"next\"")] } : answer;
    }

    private static Answer Page(int from, IEnumerable<(string Name, string? Value)> more, bool isMore = true, string last = "") => Answer.Json(200, new JsonObject(
    [
        new("messages", new JsonArray([.. Enumerable.Range(from, Math.Max(0, Math.Min(PageSize, Messages - from))).Select(at => new JsonObject { ["id"] = Text(at), ["body"] = $"message {at}", ["author_id"] = "agent" })])),
        new("more", isMore),
        new("last", last),
        .. more.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)),
    ]).ToJsonString());

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
