using System.Net;
using Harness.Raters;
using Harness.Ratings;

namespace Harness.Web.Tests.Pages.Enter;

public sealed class IndexTests : IAsyncLifetime
{
    private readonly HandTime time = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private RatedWave wave = null!;

    public async ValueTask InitializeAsync() => wave = await RatedWave.Start(rule: AssignmentRule.Each(1), time: time);

    public ValueTask DisposeAsync() => wave.DisposeAsync();

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up_and_the_button_does()
    {
        string link = wave.Link("Ada", Role.Rater);
        using HttpClient client = wave.Client();
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using HttpResponseMessage look = await wave.Served.Ask(method, link);
            look.StatusCode.ShouldBe(HttpStatusCode.OK);
            look.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        using HttpResponseMessage first = await RatedWave.Post(client, link);
        first.Headers.Location!.ToString().ShouldBe("/rate");
        using HttpResponseMessage second = await RatedWave.Post(client, link);
        second.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_session_is_out_of_reach_of_scripts_and_of_other_sites_and_ends_with_the_browser()
    {
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = wave.Address };
        using HttpResponseMessage answer = await RatedWave.Post(client, wave.Link("Ada", Role.Rater));
        string cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldMatch($"^harness-{wave.Address.Port}=[A-Za-z0-9_-]{{22,}}; path=/; samesite=strict; httponly$");
    }

    [Theory]
    [InlineData(Role.Designer, "/raters")]
    [InlineData(Role.Rater, "/rate")]
    [InlineData(Role.Adjudicator, "/adjudicate")]
    [InlineData(Role.Viewer, "/")]
    internal async Task Each_role_comes_to_its_own_page(Role role, string home)
    {
        using HttpClient client = await wave.Enter("Somebody", role);
        using HttpResponseMessage again = await client.GetAsync(new Uri("/enter", UriKind.Relative), TestContext.Current.CancellationToken);
        again.Headers.Location!.ToString().ShouldBe(home);
    }

    [Fact]
    public async Task Who_leaves_is_out_and_the_session_cannot_be_used_again()
    {
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = wave.Address };
        using HttpResponseMessage entered = await RatedWave.Post(client, wave.Link("Ada", Role.Rater));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using HttpResponseMessage left = await RatedWave.Post(client, "/enter?handler=leave");

        left.Headers.Location!.ToString().ShouldBe("/enter");
        left.Headers.GetValues("Set-Cookie").Single().ShouldContain("expires=Thu, 01 Jan 1970");
        using HttpResponseMessage after = await client.GetAsync(new Uri("/rate", UriKind.Relative), TestContext.Current.CancellationToken);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_ten_links_that_open_nothing_none_is_looked_at_for_a_minute()
    {
        using HttpClient client = wave.Client();
        string good = wave.Link("Ada", Role.Rater);
        for (int i = 0; i < 10; i++)
        {
            using HttpResponseMessage wrong = await RatedWave.Post(client, $"/enter/guess{i}");
            wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        using (HttpResponseMessage shut = await RatedWave.Post(client, good))
        {
            shut.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            shut.Headers.RetryAfter!.ToString().ShouldBe("60");
        }

        time.Pass(TimeSpan.FromSeconds(60));
        using HttpResponseMessage open = await RatedWave.Post(client, good);
        open.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_for_two_hours()
    {
        using HttpClient client = await wave.Enter("Ada", Role.Rater);
        time.Pass(TimeSpan.FromMinutes(119));
        (await Status(client)).ShouldBe(HttpStatusCode.OK);
        time.Pass(TimeSpan.FromMinutes(121));
        (await Status(client)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_speaks_both_languages()
    {
        (await wave.Served.Page("/enter/x?lang=fr")).ShouldContain("Voici votre invitation.");
        (await wave.Served.Page("/enter/x?lang=en")).ShouldContain("This is your invitation.");
    }

    private static async Task<HttpStatusCode> Status(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/rate", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
