using System.Threading.Channels;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>
/// The process that drives the browser, one visit at a time, for the host at the other end of its standard input. When that ends, however it
/// ends, everything the worker started ends with it.
/// </summary>
internal sealed class BrowserWorker(string folder, Stream output)
{
    private const int LongestLine = 64 * 1024 * 1024;
    private readonly Channel<Told> told = Channel.CreateUnbounded<Told>();

    /// <summary>Works until the host is gone, which ends the process; comes back only when the browser does not start or breaks.</summary>
    /// <param name="folder">The worker's folder.</param>
    /// <param name="chromium">Path of the browser.</param>
    /// <param name="input">What the host says.</param>
    /// <param name="output">To the host.</param>
    public static async Task Run(string folder, string chromium, Stream input, Stream output)
    {
        WorkerFolder.Enter(folder);
        BrowserWorker worker = new(folder, output);
        Thread listening = new(() => worker.Listen(input)) { IsBackground = true };
        listening.Start();
        await worker.Work(chromium);
    }

    private async Task Work(string chromium)
    {
        try
        {
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args = Flags,
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                HandleSIGINT = false,
                HandleSIGHUP = false,
                HandleSIGTERM = false,
            });
            WorkerFolder.Record(folder);
            await Say(new(Version: browser.Version));
            await foreach (Told asked in told.Reader.ReadAllAsync())
            {
                if (asked is { Visit: { } visit, Way: { } way })
                {
                    await Say(new(Done: await Made(new Session(browser, visit, way, Ask))));
                }
                else if (asked.Print is { } order)
                {
                    await Say(new(Printed: await Made(new Printing(browser, order))));
                }
            }
        }
        catch (PlaywrightException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
    }

    private static async Task<Visited> Made(Session session)
    {
        try
        {
            return await session.Run();
        }
        catch (PlaywrightException)
        {
            return new(VisitEnd.Crashed) { Spent = true };
        }
    }

    private static async Task<Printed> Made(Printing printing)
    {
        try
        {
            return await printing.Run();
        }
        catch (TimeoutException)
        {
            return new(VisitEnd.TimedOut);
        }
        catch (PlaywrightException)
        {
            return new(VisitEnd.Crashed);
        }
    }

    /// <summary>What no page needs: noise of the browser's own, every way out but the proxy, and HTTP/2, whose requests a browser repeats.</summary>
    private static IReadOnlyList<string> Flags { get; } =
    [
        "--disable-gpu", "--disable-quic", "--disable-http2", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-crash-reporter",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--js-flags=--max-old-space-size=512",
        "--disable-features=" + string.Join(',', Off),
    ];

    // Those that Playwright 1.64.1 turns off, as the last such flag replaces all before it, and the popup of the address bar, which
    // nobody sees: it takes as much as the page itself.
    private static IEnumerable<string> Off =>
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "PaintHolding",
        "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "AutoDeElevate", "OptimizationHints", "NetworkTimeServiceQuerying",
        "AimEnabled", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",
    ];

    private async ValueTask<bool> Ask(Prepared prepared)
    {
        await Say(new(Ready: prepared));
        return await told.Reader.ReadAsync() is { Go: true };
    }

    private async ValueTask Say(Said said)
    {
        await output.WriteAsync(WorkerWords.Encoding.GetBytes(WorkerWords.Line(said)));
        await output.FlushAsync();
    }

    /// <summary>Runs on a thread of its own, so that nothing else in the process can keep it from seeing that the host is gone.</summary>
    private void Listen(Stream input)
    {
        BoundedLines lines = new(input, LongestLine);
        while (lines.Next(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } line)
        {
            if (WorkerWords.Parse<Told>(line) is { } words)
            {
                told.Writer.TryWrite(words);
            }
        }

        WorkerFolder.Leave(folder);
    }
}
