using System.Net;
using Harness.Hosting;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Rated = Harness.Ratings.Rated;

namespace Harness.Web.Tests.Pages;

/// <summary>Nobody sees what a machine says before they have judged themselves.</summary>
public sealed class MachineViewTests : IAsyncLifetime
{
    private const string Hostile = "Five & <script>alert(1)</script>", Heading = "What machines say of this card";

    private RatedWave wave = null!;
    private HttpClient ada = null!, ben = null!;
    private IReadOnlyList<string> cards = [];

    public async ValueTask InitializeAsync()
    {
        wave = await RatedWave.Start(cards: 2, rule: new AssignmentRule(2, 1, [], 0, [], 0));
        (ada, ben) = (await wave.Enter("Ada", Role.Rater), await wave.Enter("Ben", Role.Rater));
        cards = wave.CardsOf("ada");
        foreach (string card in cards)
        {
            wave.Book.Judge(1, new(
                card, new("judge-1", new string('a', 64), "1", "127.0.0.1:1"),
                [.. Waves.Race.Rubric.Criteria.Select(criterion => new MachineMark(criterion.Id, new Rated(criterion.Levels[0].Mark), [new Passage(0, new(0, 2)), new Passage(7, new(0, 9_999))], new(Hostile, Hostile)))],
                new("judge-1-2026", 400, 60, 1), Instant.FromUtc(2026, 3, 2, 12, 0))).ShouldBeTrue();
        }
    }

    public ValueTask DisposeAsync()
    {
        ada.Dispose();
        ben.Dispose();
        return wave.DisposeAsync();
    }

    [Fact]
    public async Task A_rater_sees_it_once_all_their_cards_are_rated_and_as_text()
    {
        (await Page(ada, "/rate")).ShouldNotContain(Heading);
        await Rate(ada, cards[0], "3");
        (await Page(ada, $"/rate/{cards[0]}")).ShouldNotContain(Heading);
        await Rate(ada, cards[1], "3");

        string page = await Page(ada, $"/rate/{cards[0]}");

        page.ShouldContain(Heading);
        page.ShouldContain("judge-1, prompt 1 (aaaaaaaaaaaa)");
        page.ShouldContain(WebUtility.HtmlEncode(Hostile));
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("It counts in no score.");
        (await Page(ben, $"/rate/{cards[0]}")).ShouldNotContain(Heading);
    }

    [Fact]
    public async Task An_adjudicator_sees_it_once_all_on_the_card_is_decided()
    {
        using HttpClient jude = await wave.Enter("Jude", Role.Adjudicator);
        await Rate(ada, cards[0], "1");
        await Rate(ben, cards[0], "4");
        (await Page(jude, $"/adjudicate/{cards[0]}")).ShouldNotContain(Heading);
        foreach (Criterion criterion in Waves.Race.Rubric.Criteria)
        {
            (await Page(jude, $"/adjudicate/{cards[0]}")).ShouldNotContain(Heading);
            using HttpResponseMessage answer = await RatedWave.Post(jude, $"/adjudicate/{cards[0]}", new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["uuid"] = FreshUuid.Make().ToString(), ["criterion"] = criterion.Id, ["mark"] = "2", ["reason"] = "It lies between.",
            });
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Page(jude, $"/adjudicate/{cards[0]}")).ShouldContain(Heading);
    }

    private static async Task Rate(HttpClient client, string card, string mark)
    {
        using HttpResponseMessage answer = await RatedWave.Post(client, $"/rate/{card}", RatedWave.Marks(mark));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> Page(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
