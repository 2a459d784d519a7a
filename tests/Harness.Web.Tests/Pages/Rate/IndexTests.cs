using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Hosting;
using Harness.Raters;
using Harness.Ratings;

namespace Harness.Web.Tests.Pages.Rate;

/// <summary>The page of a card as a server sees it, without a browser.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private RatedWave wave = null!;
    private HttpClient ada = null!;

    public async ValueTask InitializeAsync()
    {
        wave = await RatedWave.Start(rule: new AssignmentRule(2, 1, [], 0, [], 0));
        ada = await wave.Enter("Ada", Role.Rater);
    }

    public ValueTask DisposeAsync()
    {
        ada.Dispose();
        return wave.DisposeAsync();
    }

    [Fact]
    public async Task The_page_says_nothing_of_whose_reply_it_is()
    {
        string page = await Page("/rate");
        foreach (string brand in Waves.Race.Panel.Brands.SelectMany(brand => brand.Accounts.Select(account => account.Handle).Append(brand.Name)))
        {
            WebUtility.HtmlDecode(page).ShouldNotContain(brand, Case.Insensitive, brand);
        }

        page.ShouldNotMatch("p[0-9]{7}");
        page.ShouldNotContain("2012-10");
        page.ShouldNotContain("ShownWave");
    }

    [Fact]
    public async Task It_runs_one_script_of_this_host_and_no_other_page_runs_any()
    {
        using HttpResponseMessage answer = await ada.GetAsync(new Uri("/rate", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'");
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Regex.Count(page, "<script", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1);
        page.ShouldContain("<script src=\"/rate.js\" defer></script>");
        (await Page("/raters")).ShouldNotContain("<script");
    }

    [Fact]
    public async Task What_is_sent_twice_is_kept_once()
    {
        string card = wave.CardsOf("ada")[0];
        Guid uuid = FreshUuid.Make();
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{card}", RatedWave.Marks("4", uuid));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe("/rate");
        }

        Rating kept = wave.Book.All(1).ShouldHaveSingleItem();
        kept.ShouldSatisfyAllConditions(
            () => kept.Uuid.ShouldBe(uuid), () => kept.Card.ShouldBe(card), () => kept.Rater.ShouldBe("ada"), () => kept.Version.ShouldBe(1), () => kept.Recognised.ShouldBe(false), () => kept.Note.ShouldBeNull());
        kept.Marks.Values.ShouldAllBe(mark => mark.Value == 4);
    }

    [Fact]
    public async Task A_script_is_told_in_so_many_words_that_it_is_kept()
    {
        string card = wave.CardsOf("ada")[0];
        ada.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{card}", RatedWave.Marks("4"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_is_another_version_and_one_that_comes_too_late_is_refused_with_what_stands()
    {
        string card = wave.CardsOf("ada")[0];
        using (HttpResponseMessage first = await RatedWave.Post(ada, $"/rate/{card}", RatedWave.Marks("4")))
        {
            first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        Dictionary<string, string> edit = RatedWave.Marks("unclear", edits: 1);
        edit["note"] = "in two minds";
        using (HttpResponseMessage second = await RatedWave.Post(ada, $"/rate/{card}", edit))
        {
            second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using HttpResponseMessage late = await RatedWave.Post(ada, $"/rate/{card}", RatedWave.Marks("5", edits: 1));

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        string page = await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("another version was saved meanwhile");
        page.ShouldContain("in two minds");
        page.ShouldContain("name=\"edits\" value=\"2\"");
        wave.Book.All(1).Select(rating => rating.Version).ShouldBe([1, 2]);
        wave.Book.Latest(1).Single().Marks.Values.ShouldAllBe(mark => mark == new NotRated(MarkReason.Unclear));
    }

    [Theory]
    [InlineData("mark-robotic", "")]
    [InlineData("mark-robotic", "6")]
    [InlineData("mark-robotic", "contested")]
    [InlineData("recognised", "")]
    [InlineData("uuid", "1")]
    [InlineData("uuid", "00000000-0000-0000-0000-000000000000")]
    [InlineData("edits", "-1", HttpStatusCode.Redirect)]
    [InlineData("edits", "7", HttpStatusCode.Conflict)]
    public async Task What_is_not_whole_is_not_kept(string field, string value, HttpStatusCode expected = HttpStatusCode.UnprocessableEntity)
    {
        Dictionary<string, string> fields = RatedWave.Marks("3");
        fields[field] = value;
        using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{wave.CardsOf("ada")[0]}", fields);
        answer.StatusCode.ShouldBe(expected);
        wave.Book.All(1).Count.ShouldBe(expected == HttpStatusCode.Redirect ? 1 : 0);
    }

    [Fact]
    public async Task A_note_too_long_is_given_back_whole()
    {
        Dictionary<string, string> fields = RatedWave.Marks("3");
        fields["note"] = new('é', 2001);
        using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{wave.CardsOf("ada")[0]}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(fields["note"]);
    }

    [Fact]
    public async Task A_card_of_somebody_else_is_not_there()
    {
        using HttpClient ben = await wave.Enter("Ben", Role.Rater);
        await Page("/rate");
        string[] given = [.. wave.CardsOf("ada")];
        foreach (string card in new[] { "c0123456789abcdef", "../rate" })
        {
            using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{Uri.EscapeDataString(card)}", RatedWave.Marks("3"));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        given.Length.ShouldBe(6);
        wave.Book.All(1).ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_the_first_round_and_after_the_last_card_it_says_so()
    {
        foreach (string card in wave.CardsOf("ada"))
        {
            using HttpResponseMessage answer = await RatedWave.Post(ada, $"/rate/{card}", RatedWave.Marks("3"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        string page = await Page("/rate");
        page.ShouldContain("All done");
        page.ShouldContain("6 of 6 cards rated");
        page.ShouldContain($"/rate/{wave.CardsOf("ada")[^1]}");
        await using RatedWave early = await RatedWave.Start();
        using HttpClient eve = await early.Enter("Eve", Role.Rater);
        (await eve.GetStringAsync(new Uri("/rate?lang=fr", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("Il n’y a encore rien à évaluer.");
    }

    private Task<string> Page(string address) => ada.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
