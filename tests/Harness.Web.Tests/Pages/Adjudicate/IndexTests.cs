using System.Net;
using Harness.Hosting;
using Harness.Raters;
using Harness.Ratings;
using Rated = Harness.Ratings.Rated;

namespace Harness.Web.Tests.Pages.Adjudicate;

public sealed class IndexTests : IAsyncLifetime
{
    private RatedWave wave = null!;
    private HttpClient judge = null!;
    private IReadOnlyList<string> cards = [];

    public async ValueTask InitializeAsync()
    {
        wave = await RatedWave.Start(4, AssignmentRule.Each(2));
        using HttpClient ada = await wave.Enter("Xenia", Role.Rater), ben = await wave.Enter("Quentin", Role.Rater);
        judge = await wave.Enter("Jude", Role.Adjudicator);
        cards = [.. wave.CardsOf("xenia").Order(StringComparer.Ordinal)];
        await Rate(ada, cards[0], "2", "2", "4");
        await Rate(ben, cards[0], "5", "3", "4");
        await Rate(ada, cards[1], "4", "4", "4");
        await Rate(ben, cards[1], "4", "3", "unclear");
        await Rate(ada, cards[2], "1", "1", "1");
        await Rate(ben, cards[2], "3", "3", "3", "the ^JB gave it away");
    }

    public ValueTask DisposeAsync()
    {
        judge.Dispose();
        return wave.DisposeAsync();
    }

    [Fact]
    public async Task Marks_two_apart_are_listed_and_closer_ones_are_not()
    {
        string page = await Page("/adjudicate");
        page.ShouldContain("To decide: 4. Decided: 0.");
        page.ShouldContain("<td>2 / 5</td>");
        page.ShouldContain($"href=\"/adjudicate/{cards[0]}\"");
        page.ShouldContain($"href=\"/adjudicate/{cards[2]}\"");
        page.ShouldNotContain(cards[1]);
        (await Status($"/adjudicate/{cards[1]}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_card_shows_both_marks_and_the_notes_and_names_nobody()
    {
        string page = await Page($"/adjudicate/{cards[0]}");
        page.ShouldContain("<li>2 · Template with a blank filled in</li>");
        page.ShouldContain("<li>5 · Someone is talking</li>");
        string noted = await Page($"/adjudicate/{cards[2]}");
        noted.ShouldContain("the ^JB gave it away");
        foreach (string each in new[] { page, noted, await Page("/adjudicate") })
        {
            each.ShouldNotContain("Xenia");
            each.ShouldNotContain("Quentin");
        }
    }

    [Fact]
    public async Task A_decision_needs_a_mark_and_a_reason_and_is_kept_once()
    {
        Dictionary<string, string> decision = new() { ["uuid"] = FreshUuid.Make().ToString(), ["criterion"] = "robotic", ["mark"] = "4", ["reason"] = "" };
        (await Decide(cards[0], decision)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        decision["reason"] = "Written for this message, though by rote.";
        (await Decide(cards[0], new(decision) { ["mark"] = "" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Decide(cards[0], new(decision) { ["criterion"] = "rapport" })).ShouldBe(HttpStatusCode.NotFound);
        wave.Book.Adjudications(1).ShouldBeEmpty();

        (await Decide(cards[0], decision)).ShouldBe(HttpStatusCode.Redirect);
        (await Decide(cards[0], decision)).ShouldBe(HttpStatusCode.Redirect);

        Adjudication kept = wave.Book.Adjudications(1).ShouldHaveSingleItem();
        kept.ShouldSatisfyAllConditions(() => kept.Card.ShouldBe(cards[0]), () => kept.Criterion.ShouldBe("robotic"), () => kept.Mark.ShouldBe(new Rated(4)), () => kept.By.ShouldBe("jude"));
        string page = await Page("/adjudicate");
        page.ShouldContain("To decide: 3. Decided: 1.");
        page.ShouldContain("4 · Written for this message");
    }

    [Fact]
    public async Task A_decision_may_be_that_there_is_no_mark()
    {
        (await Decide(cards[2], new() { ["uuid"] = FreshUuid.Make().ToString(), ["criterion"] = "answers", ["mark"] = "unreadable", ["reason"] = "A picture." })).ShouldBe(HttpStatusCode.Redirect);
        wave.Book.Adjudications(1).ShouldHaveSingleItem().Mark.ShouldBe(new NotRated(MarkReason.Unreadable));
    }

    private static async Task Rate(HttpClient client, string card, string robotic = "3", string answers = "3", string rapport = "3", string note = "")
    {
        Dictionary<string, string> fields = new(RatedWave.Marks("3"), StringComparer.Ordinal) { ["mark-robotic"] = robotic, ["mark-answers"] = answers, ["mark-rapport"] = rapport, ["note"] = note };
        using HttpResponseMessage answer = await RatedWave.Post(client, $"/rate/{card}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HttpStatusCode> Decide(string card, Dictionary<string, string> decision)
    {
        using HttpResponseMessage answer = await RatedWave.Post(judge, $"/adjudicate/{card}", decision);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using HttpResponseMessage answer = await judge.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<string> Page(string address) => judge.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
