using Microsoft.Playwright;

namespace Harness.Web.Tests;

/// <summary>The browser of the machine, once for a class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing = "Chromium is not installed: apt-get install chromium; this skips the tests of the pages in a real browser";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        string? named = Environment.GetEnvironmentVariable("HARNESS_BROWSER");
        if ((string.IsNullOrEmpty(named) ? Places.FirstOrDefault(File.Exists) : named) is not { } path)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    /// <summary>A person's browser, without a past. The caller closes it.</summary>
    internal Task<IBrowserContext> Person(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        if (browser is null)
        {
            Assert.Skip(Missing);
        }

        return browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts, Locale = "en-GB" });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
