using System.Net;
using Harness.Raters;
using Harness.Ratings;

namespace Harness.Web.Tests.Hosting;

/// <summary>Who may see which page: everything is refused that is not allowed by name.</summary>
public sealed class GateTests : IAsyncLifetime
{
    private static readonly string[] Open = ["/enter/{token?}", "/healthz", "/pages.css", "/problem", "/rate.js"];
    private static readonly string[] Rating = ["/adjudicate/{card?}", "/raters", "/rate/{card?}"];
    private RatedWave wave = null!;

    public async ValueTask InitializeAsync() => wave = await RatedWave.Start(rule: AssignmentRule.Each(1));

    public ValueTask DisposeAsync() => wave.DisposeAsync();

    [Fact]
    public async Task Without_accounts_the_pages_of_the_wave_are_open_and_those_of_rating_are_not()
    {
        (await Status(wave.Served.Client, "/")).ShouldBe(HttpStatusCode.OK);
        (await Status(wave.Served.Client, "/calendar")).ShouldBe(HttpStatusCode.OK);
        foreach (string address in Rating)
        {
            (await Status(wave.Served.Client, Bare(address))).ShouldBe(HttpStatusCode.Unauthorized, address);
        }
    }

    [Fact]
    public async Task With_accounts_every_endpoint_refuses_whoever_has_not_entered()
    {
        wave.Link("Dana", Role.Designer);
        Addresses().Count.ShouldBeGreaterThan(15);
        foreach (string address in Addresses().Except(Open, StringComparer.Ordinal))
        {
            foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using HttpResponseMessage answer = await wave.Served.Ask(method, Bare(address));
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {address}");
            }
        }

        foreach (string address in Rating.Append("/inbox").Append("/assist/p0000001"))
        {
            using HttpResponseMessage answer = await RatedWave.Post(wave.Served.Client, Bare(address));
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Unauthorized, HttpStatusCode.MethodNotAllowed]);
        }
    }

    [Theory]
    [InlineData(Role.Rater, "/rate/{card?}", "/raters", "/assist", "/assist/{probe}", "/assist/{probe}/file")]
    [InlineData(Role.Adjudicator, "/adjudicate/{card?}", "/raters", "/assist", "/assist/{probe}", "/assist/{probe}/file")]
    [InlineData(Role.Viewer, "/", "/calendar", "/case/{probe}", "/assist.ics", "/events.jsonl", "/estimates.json", "/quality.csv", "/cases.csv", "/report.en.pdf", "/report.fr.pdf", "/report.html", "/social.en.png", "/social.fr.png")]
    [InlineData(Role.Designer, "/", "/calendar", "/case/{probe}", "/assist.ics", "/events.jsonl", "/estimates.json", "/quality.csv", "/cases.csv", "/report.en.pdf", "/report.fr.pdf", "/report.html", "/social.en.png", "/social.fr.png", "/adjudicate/{card?}", "/raters", "/assist", "/assist/{probe}", "/assist/{probe}/file", "/inbox")]
    internal async Task A_role_is_let_in_where_it_is_named_and_refused_everywhere_else(Role role, params string[] allowed)
    {
        using HttpClient client = await wave.Enter("Somebody", role);
        foreach (string address in Addresses().Except(Open, StringComparer.Ordinal))
        {
            HttpStatusCode status = await Status(client, Bare(address));
            if (allowed.Contains(address))
            {
                status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound]);
            }
            else
            {
                status.ShouldBe(HttpStatusCode.Forbidden, address);
            }
        }
    }

    [Theory]
    [InlineData("/RATE")]
    [InlineData("/rate/")]
    [InlineData("/Raters")]
    [InlineData("/%72ate")]
    [InlineData("/rate;x")]
    [InlineData("/./rate")]
    [InlineData("/enter/../rate")]
    [InlineData("/CALENDAR")]
    [InlineData("/report.html")]
    public async Task No_way_of_writing_an_address_gets_round_it(string target)
    {
        wave.Link("Dana", Role.Designer);
        (await wave.Served.Raw(target)).ShouldMatch("^HTTP/1.1 (401|404|400) ");
    }

    [Fact]
    public async Task A_rater_who_is_shut_out_is_refused_at_the_next_request_and_what_was_saved_stays()
    {
        using HttpClient client = await wave.Enter("Ada", Role.Rater);
        (await Status(client, "/rate")).ShouldBe(HttpStatusCode.OK);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        using (HttpResponseMessage saved = await RatedWave.Post(client, $"/rate/{cards[0]}", RatedWave.Marks("4")))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        wave.Book.Disable("ada");

        (await Status(client, "/rate")).ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage late = await RatedWave.Post(client, $"/rate/{cards[1]}", RatedWave.Marks("4"));
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wave.Book.All(1).ShouldHaveSingleItem().Card.ShouldBe(cards[0]);
    }

    [Fact]
    public async Task Whoever_is_refused_learns_nothing_of_the_wave()
    {
        using HttpClient client = await wave.Enter("Ada", Role.Rater);
        foreach (HttpClient who in new[] { client, wave.Served.Client })
        {
            using HttpResponseMessage answer = await who.GetAsync(new Uri("/report.html", UriKind.Relative), TestContext.Current.CancellationToken);
            string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            page.ShouldNotContain("Social Customer Service Race");
            page.ShouldNotContain("2012");
            page.ShouldContain("href=\"/enter\"");
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Bare(string address) => address.Replace("/{card?}", "", StringComparison.Ordinal).Replace("{probe}", "p0000001", StringComparison.Ordinal);

    private IReadOnlyList<string> Addresses() => [.. wave.Served.Endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)];
}
