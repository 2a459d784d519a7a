using Harness.Documents;
using Harness.Documents.Html;
using Harness.Gates;
using Harness.Reports.Tests.Documents.Gates;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;
using Microsoft.Playwright;

namespace Harness.Reports.Tests.Documents.Html;

/// <summary>The browser of the machine, once for a class of tests, with the reports that it opens.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing = "Chromium is not installed: apt-get install chromium; this skips the tests of the report in a real browser";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        string? named = Environment.GetEnvironmentVariable("HARNESS_BROWSER");
        if ((string.IsNullOrEmpty(named) ? Places.FirstOrDefault(File.Exists) : named) is not { } path)
        {
            return;
        }

        foreach ((string name, Report report) in new[] { ("race", Race.Report()), ("hostile", HtmlDocumentTests.Hostile.Report), ("sectors", Waves.Odd["nine brands in a sector"].Report), ("rated", HandRound.Five.Report), ("payloads", Payloads.Report()) })
        {
            await File.WriteAllBytesAsync(folder.At(name + ".html"), HtmlDocument.Render(report));
        }

        await File.WriteAllTextAsync(folder.At("trend.html"), HandGate.Broken.Page(marks: HandGate.Release));
        await File.WriteAllTextAsync(folder.At("trend-hostile.html"), (HandGate.Broken with { Title = HandGate.Hostile }).Page(marks: [.. Enumerable.Range(0, 40).Select(day => new GateMark(HandGate.Broken.First.PlusDays(day), HandGate.Hostile))]));
        File.Copy(Repository.At("reports", "examples", "protocols", "protocols-compared.html"), folder.At("protocols.html"));
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    /// <summary>A report in a window of its own. The caller closes the window.</summary>
    internal async Task<Visit> Open(string report = "race", int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        if (browser is null)
        {
            Assert.Skip(Missing);
        }

        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts });
        Visit visit = new(context, await context.NewPageAsync());
        await visit.Go(new Uri(folder.At(report + ".html")));
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        folder.Dispose();
    }
}
