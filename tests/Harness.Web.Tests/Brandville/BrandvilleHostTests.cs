using System.Net;
using System.Net.NetworkInformation;

namespace Harness.Web.Tests.Brandville;

public sealed class BrandvilleHostTests : IAsyncLifetime
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] Reading = ["/", "/brands/hp/contact", "/brands/hp/chat", "/town.css", "/town.js", "/pages.css", "/faults", "/desk/tickets", "/api/v1/instance", "/healthz", "/nowhere"];
    private OpenTown town = null!;

    public async ValueTask InitializeAsync() => town = await OpenTown.Start();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public void These_are_all_the_addresses_there_are() => town.Endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal).ShouldBe(
    [
        "/", "/api/v1/accounts/verify_credentials", "/api/v1/accounts/{id}/statuses", "/api/v1/instance", "/api/v1/notifications", "/api/v1/statuses",
        "/api/v1/statuses/{id}", "/api/v1/statuses/{id}/context", "/brands/{id}/chat/{reference?}", "/brands/{id}/contact/{reference?}", "/desk/tickets",
        "/desk/tickets/{reference}", "/desk/tickets/{reference}/close", "/desk/tickets/{reference}/messages", "/faults", "/healthz", "/matters/{reference}",
        "/pages.css", "/town.css", "/town.js",
    ]);

    [Fact]
    public async Task Every_answer_carries_the_headers()
    {
        foreach (string address in Reading)
        {
            using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, address);
            string One(string name) => answer.Headers.GetValues(name).Single();
            One("Content-Security-Policy").ShouldBe(Policy, address);
            One("Referrer-Policy").ShouldBe("same-origin");
            One("X-Content-Type-Options").ShouldBe("nosniff");
            One("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
            One("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
            One("Cache-Control").ShouldBe("no-store");
            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task No_page_has_a_script_or_a_style_of_its_own()
    {
        foreach (string address in new[] { "/", "/brands/hp/contact", "/brands/hp/chat" })
        {
            string page = await town.Page(address);
            page.ShouldContain("<script src=\"/town.js\" defer></script>");
            page.ShouldNotContain("<style");
            page.ShouldNotContain(" style=");
            page.ShouldNotMatch(" on[a-z]+=");
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:5081")]
    [InlineData("0.0.0.0")]
    public async Task A_foreign_host_name_is_refused_everywhere(string host)
    {
        foreach (string address in Reading)
        {
            using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, address, null, ("Host", host));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_a_page_of_another_site_sends_is_refused(string header, string value)
    {
        foreach (string address in new[] { "/brands/mcdonalds/contact", "/brands/mcdonalds/chat", "/faults", "/desk/tickets", "/api/v1/statuses" })
        {
            using HttpResponseMessage answer = await town.Ask(
                HttpMethod.Post, address, new FormUrlEncodedContent([new("message", "Hello"), new("on", "captcha")]), (header, value), ("Authorization", "Bearer x"), ("Accept-Language", "fr"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        town.Hall.All.ShouldBeEmpty();
        town.Hall.Faults.On.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_its_own_pages_send_is_taken()
    {
        using HttpResponseMessage told = await town.Ask(HttpMethod.Post, "/brands/mcdonalds/chat", new FormUrlEncodedContent([new("message", "One")]), ("Origin", town.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        using HttpResponseMessage fetched = await town.Ask(HttpMethod.Post, "/brands/mcdonalds/chat", new FormUrlEncodedContent([new("message", "Two")]), ("Origin", "null"), ("Sec-Fetch-Site", "same-origin"));

        (told.StatusCode, fetched.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther));
        town.Hall.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_fault_is_refused_with_those_there_are()
    {
        using HttpResponseMessage answer = await town.Send("/faults", ("on", "captcha"), ("on", "flood"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await OpenTown.Text(answer)).ShouldContain("on=flood: allowed are limited, limited-untold");
        town.Hall.Faults.On.ShouldBeEmpty();
    }

    [Fact]
    public void It_listens_on_this_machine_alone() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Where(listener => listener.Port == town.Client.BaseAddress!.Port).ShouldAllBe(listener => listener.Address.Equals(IPAddress.Loopback));
}
