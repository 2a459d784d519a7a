using System.Net.Sockets;
using System.Text;
using Harness.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Web.Tests;

/// <summary>The real host on a free port, and a browser without habits.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication app;

    private Served(WebApplication app)
    {
        this.app = app;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<Served> Start(ShownWave wave) => Start(() => wave, null);

    public static async Task<Served> Start(Func<ShownWave> wave, HandDesk? desk, RatingDesk? ratings = null)
    {
        WebApplication host = WebHost.Build(wave, () => wave().Host, wave().Folder, port: 0, desk, ratings);
        await host.StartAsync(Cancellation);
        return new(host);
    }

    public Uri Address => Client.BaseAddress!;

    public Task<string> Page(string address) => Client.GetStringAsync(address, Cancellation);

    public async Task<HttpResponseMessage> Ask(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, address);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>The whole answer to a request whose target is sent as it stands.</summary>
    public async Task<string> Raw(string target)
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port, Cancellation);
        await using NetworkStream stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {Client.BaseAddress.Authority}\r\nConnection: close\r\n\r\n"), Cancellation);
        using StreamReader answer = new(stream, Encoding.UTF8);
        return await answer.ReadToEndAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
