using Harness.Brandville;
using Harness.Planning;
using Harness.Studies;
using Harness.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Harness.Web.Tests.Brandville;

/// <summary>
/// The real host of Brandville on a free port, at noon of a Monday that stands still until a test moves it. McDonald's acknowledges
/// after a minute and answers after two hours, Starbucks never says anything, Pepsi has messages removed after an hour.
/// </summary>
internal sealed class OpenTown : IAsyncDisposable
{
    public const string Answer = "Sorry. Take it back with your receipt.", Excuse = "Désolés. Rapportez-le avec votre ticket.";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly WebApplication app;

    private OpenTown(TownHall hall, SteeredTime time, WebApplication app)
    {
        (Hall, Time, this.app) = (hall, time, app);
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TownHall Hall { get; }

    public SteeredTime Time { get; }

    public HttpClient Client { get; }

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>();

    public static Study Told { get; } = Waves.Race with
    {
        Panel = Waves.Race.Panel with
        {
            World = Waves.Race.Panel.World! with { Laws = [.. Waves.Race.Panel.Brands.Select(brand => new Law(brand.Id, null, null, null, null, null, null, null, null, null, Story(brand.Id)))] },
        },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The study planned once.</summary>
    public static Plan Plan { get; } = Planner.Plan(Told, 2012);

    public static async Task<OpenTown> Start(bool switches = true)
    {
        SteeredTime time = new(Noon);
        TownHall hall = new(Plan, time, Duration.FromDays(1), Language.En) { HasSwitches = switches };
        WebApplication host = BrandvilleHost.Build(hall, port: 0, slower: TimeSpan.FromMilliseconds(300));
        await host.StartAsync(Cancellation);
        return new(hall, time, host);
    }

    public Task<string> Page(string address) => Client.GetStringAsync(address, Cancellation);

    public async Task<HttpResponseMessage> Ask(HttpMethod method, string address, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, address) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>Sends a form as a browser does.</summary>
    public Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] fields) =>
        Ask(HttpMethod.Post, address, new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))));

    public static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static Scene[]? Story(string brand) => brand switch
    {
        "mcdonalds" =>
        [
            new(Duration.FromMinutes(1), null, new("We have received your message.", "Nous avons bien reçu votre message."), true, null),
            new(Duration.FromHours(2), null, new(Answer, Excuse), null, null),
            new(Duration.FromHours(1), 2, new("Noted.", "C’est noté."), null, null),
        ],
        "pepsi" => [new(Duration.FromHours(1), null, null, null, true)],
        _ => null,
    };
}
