using System.Net;
using Harness.Testing.Platform;

namespace Harness.Fieldwork.Tests.Channels.Mastodon;

/// <summary>The fake platform is no use as a judge unless it catches an ordinary client at its tricks.</summary>
public sealed class MastodonPlatformTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly SteeredTime time = new(Noon);
    private readonly FakeMastodon platform;

    public MastodonPlatformTests()
    {
        platform = new(time);
        platform.Api.Tokens["t"] = "tester";
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_keeps_account_of_posts_replies_and_of_what_it_showed()
    {
        platform.Timeline.Brand = _ => [new(TimeSpan.FromHours(1), "acme", "Sorry!")];
        using HttpClient client = Client();
        using HttpResponseMessage posted = await Post(client, "Hello @acme");
        string id = platform.Ledger.Posts.ShouldHaveSingleItem().Id;

        await client.GetStringAsync($"api/v1/statuses/{id}/context", Cancellation);
        platform.Ledger.Shown.ShouldBeEmpty();
        time.Pass(TimeSpan.FromHours(1));
        (await client.GetStringAsync($"api/v1/statuses/{id}/context", Cancellation)).ShouldContain("Sorry!");

        platform.Ledger.Shown.ShouldHaveSingleItem().Id.ShouldBe(platform.Ledger.Replies.ShouldHaveSingleItem().Id);
        platform.Ledger.Requests.Select(request => request.Method).ShouldBe(["POST", "GET", "GET"]);
        platform.Ledger.Requests[0].ShouldSatisfyAllConditions(request => request.Key.ShouldBe("key"), request => request.Account.ShouldBe("tester"));
        platform.Ledger.Doubled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_posts_again_is_caught()
    {
        platform.Faults = FaultScript.Posts(Fault.Status(503, created: true));
        using HttpClient client = Client();

        (await Post(client, "Hello")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Post(client, "Hello")).StatusCode.ShouldBe(HttpStatusCode.OK);

        platform.Ledger.Doubled.ShouldBe(["tester said 2 times: Hello"]);
    }

    [Fact]
    public async Task The_hidden_resend_of_an_ordinary_client_over_a_kept_connection_is_caught()
    {
        platform.Faults = new(request => request.Number == 2 ? Fault.Torn(Cut.BodyUnread, created: false) : null);
        using HttpClient client = Client();
        await client.GetStringAsync("api/v1/accounts/verify_credentials", Cancellation);

        using HttpResponseMessage answer = await client.PostAsync("api/v1/statuses", content: null, Cancellation);

        platform.Ledger.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_redirect_followed_is_caught()
    {
        platform.Faults = FaultScript.Posts(Fault.Redirect(307, "/api/v1/statuses"));
        using HttpClient client = Client();

        using HttpResponseMessage answer = await Post(client, "Hello");

        platform.Ledger.Asked.Count.ShouldBe(2);
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private static Task<HttpResponseMessage> Post(HttpClient client, string text)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "api/v1/statuses") { Content = new FormUrlEncodedContent([new("status", text)]) };
        request.Headers.Add("Idempotency-Key", "key");
        return client.SendAsync(request, Cancellation);
    }

    private HttpClient Client()
    {
        HttpClient client = new() { BaseAddress = platform.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "t");
        return client;
    }
}
