using System.Globalization;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>One visit, in a window of its own that knows nothing of others.</summary>
/// <param name="browser">The browser.</param>
/// <param name="visit">What is done.</param>
/// <param name="way">The way out.</param>
/// <param name="ask">Asks whether to send.</param>
internal sealed class Session(IBrowser browser, Visit visit, WayOut way, Func<Prepared, ValueTask<bool>> ask)
{
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(10);
    private readonly HashSet<string> hosts = new(visit.Hosts, StringComparer.OrdinalIgnoreCase);

    public async Task<Visited> Run()
    {
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Pictures.Width, Height = 900 },
            Proxy = new() { Server = way.Server, Username = WayOut.User, Password = way.Password },
            ServiceWorkers = ServiceWorkerPolicy.Block,
            AcceptDownloads = false,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = visit.Memory,
            Locale = visit.Locale,
            TimezoneId = visit.Zone,
        });
        await context.RouteAsync("**/*", route => Allows(route.Request.Url) ? route.ContinueAsync() : route.AbortAsync("blockedbyclient"));
        IPage page = await context.NewPageAsync();
        Acting acting = new(page, visit, Prepare, ask);
        Visited visited = await acting.Run();
        string? memory = visited.End == VisitEnd.Crashed ? null : await Memory();
        return visited with { Memory = memory, Spent = !await Closed() || visited.End == VisitEnd.Crashed };

        async Task<string?> Memory() => await PageParts.Answered(context.StorageStateAsync());

        async Task<Prepared> Prepare(IReadOnlyList<byte[]> pictures) => new(await Memory(), pictures);

        async Task<bool> Closed()
        {
            try
            {
                await context.CloseAsync().WaitAsync(Closing, TimeProvider.System);
                return true;
            }
            catch (Exception error) when (error is PlaywrightException or TimeoutException)
            {
                return false;
            }
        }
    }

    private bool Allows(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme is "data" or "blob" or "about" || (address.Scheme is "http" or "https" && (hosts.Contains(address.IdnHost) || hosts.Contains(string.Create(CultureInfo.InvariantCulture, $"{address.IdnHost}:{address.Port}")))));
}
