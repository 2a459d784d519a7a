using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Prints one page of ours, in a window of its own that reaches nothing and runs nothing.</summary>
internal sealed class Printing(IBrowser browser, PrintOrder order)
{
    private const int MostBytes = 48 * 1024 * 1024;

    // Where nobody is: what a browser connects to before anything can forbid it connects to nothing.
    private const string Nowhere = "http://127.0.0.1:9";

    public async Task<Printed> Run()
    {
        PictureSize size = order.Form.Picture ?? new(800, 1100, 1);
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            DeviceScaleFactor = size.Scale,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            AcceptDownloads = false,
            Proxy = new() { Server = Nowhere },
            JavaScriptEnabled = false,
            Offline = true,
        });
        try
        {
            context.SetDefaultTimeout((float)TimeSpan.FromSeconds(order.Patience).TotalMilliseconds);
            await context.RouteAsync("**/*", route => route.AbortAsync("blockedbyclient"));
            IPage page = await context.NewPageAsync();
            await page.SetContentAsync(order.Page);
            byte[] bytes = order.Form.Picture is null ? await Paper(page) : await Picture(page, size);
            return bytes.Length > MostBytes ? new(VisitEnd.TooMuch) : new(VisitEnd.Done, bytes);
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    private static Task<byte[]> Paper(IPage page) => page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });

    private static Task<byte[]> Picture(IPage page, PictureSize size) => page.ScreenshotAsync(new()
    {
        Clip = new() { Width = size.Width, Height = size.Height },
        Animations = ScreenshotAnimations.Disabled,
        Scale = ScreenshotScale.Device,
    });
}
