using System.Net;
using Harness.Raters;
using Harness.Ratings;

namespace Harness.Web.Tests.Pages.Raters;

public sealed class IndexTests : IAsyncLifetime
{
    private RatedWave wave = null!;

    public async ValueTask InitializeAsync() => wave = await RatedWave.Start(12, AssignmentRule.Each(2));

    public ValueTask DisposeAsync() => wave.DisposeAsync();

    [Fact]
    public async Task Whoever_rates_sees_their_own_figures_alone()
    {
        using HttpClient ada = await Rated("Ada", _ => "4"), ben = await Rated("Benedict", _ => "2");
        string page = await Page(ada);
        page.ShouldContain("<h2><bdi>Ada</bdi></h2>");
        page.ShouldContain("12 of 12 cards");
        page.ShouldNotContain("Benedict");
        page.ShouldNotContain("alpha");
        page.ShouldNotContain("kappa");
    }

    [Fact]
    public async Task A_designer_sees_how_far_raters_agree_with_n_and_an_interval_where_one_holds()
    {
        using HttpClient ada = await Rated("Ada", card => card % 2 == 0 ? "4" : "2"), ben = await Rated("Ben", card => card % 4 == 0 ? "5" : card % 2 == 0 ? "4" : "2");
        using HttpClient dana = await wave.Enter("Dana", Role.Designer);
        string page = await Page(dana);
        page.ShouldContain("<h2><bdi>Ada</bdi></h2>");
        page.ShouldContain("<h2><bdi>Ben</bdi></h2>");
        page.ShouldMatch("<td>alpha</td><td>0\\.[0-9]+ \\([−0-9.]+ to [0-9.]+\\), n = 12</td>");
        page.ShouldContain("<td><bdi>Ada</bdi>, <bdi>Ben</bdi></td><td>kappa</td><td>0.91 (no interval), n = 12</td>"); // 1 - 0.25 / 2.75; below 20 cards no limits hold
    }

    [Fact]
    public async Task What_cannot_be_computed_is_said_in_words()
    {
        using HttpClient ada = await Rated("Ada", _ => "4"), ben = await wave.Enter("Ben", Role.Rater), dana = await wave.Enter("Dana", Role.Designer);
        string page = await Page(dana);
        page.ShouldContain("<td>alpha</td><td>not computable: no two raters judged the same (n = 0)</td>");
        string french = await dana.GetStringAsync(new Uri("/raters?lang=fr", UriKind.Relative), TestContext.Current.CancellationToken);
        WebUtility.HtmlDecode(french).ShouldContain("non calculable\u00A0: rien n’a été jugé par deux évaluateurs (n = 0)");
    }

    [Fact]
    public async Task Equal_marks_are_no_agreement()
    {
        using HttpClient ada = await Rated("Ada", _ => "4"), ben = await Rated("Ben", _ => "4"), dana = await wave.Enter("Dana", Role.Designer);
        (await Page(dana)).ShouldContain("<td>alpha</td><td>not computable: all values are equal (n = 12)</td>");
    }

    private static Task<string> Page(HttpClient client) => client.GetStringAsync(new Uri("/raters", UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Rates all cards by their number in the order of their names.</summary>
    private async Task<HttpClient> Rated(string name, Func<int, string> mark)
    {
        HttpClient client = await wave.Enter(name, Role.Rater);
        await client.GetStringAsync(new Uri("/rate", UriKind.Relative), TestContext.Current.CancellationToken);
        string[] cards = [.. wave.CardsOf(RaterId.Of(name)).Order(StringComparer.Ordinal)];
        for (int i = 0; i < cards.Length; i++)
        {
            using HttpResponseMessage answer = await RatedWave.Post(client, $"/rate/{cards[i]}", RatedWave.Marks(mark(i)));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return client;
    }
}
