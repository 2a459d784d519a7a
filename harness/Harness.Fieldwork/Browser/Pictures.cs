using Harness.Studies;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Pictures of a page, as much of it as is fit to keep, without what must not be shown.</summary>
internal sealed class Pictures(IPage page, PageParts parts, IReadOnlyList<PageElement> redact)
{
    public const int Width = 1280;
    private const int Height = 10_000, Window = 900;
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The page from its top; null when it does not hold still for it.</summary>
    public async Task<byte[]?> Page()
    {
        byte[]? whole = await Taken(Height);
        return whole?.Length > MostBytes ? await Taken(Window) : whole;
    }

    /// <summary>A part of the page; null when it is not there, too large, or does not hold still.</summary>
    public async Task<byte[]?> Part(PageElement part) =>
        await PageParts.Answered(parts.Loosely(part).First.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Mask = Hidden(), MaskColor = "#000000", Timeout = parts.Patience })) is { Length: <= MostBytes } picture
            ? picture
            : null;

    private async Task<byte[]?> Taken(int height) => await PageParts.Answered(page.ScreenshotAsync(new()
    {
        FullPage = true,
        Clip = new() { Width = Width, Height = await Tall(height) },
        Animations = ScreenshotAnimations.Disabled,
        Mask = Hidden(),
        MaskColor = "#000000",
        Timeout = parts.Patience,
    }));

    private async Task<float> Tall(int most) => Math.Clamp(await PageParts.Answered(page.EvaluateAsync<float>("() => document.documentElement.scrollHeight")), Window, most);

    private ILocator[] Hidden() => [.. redact.Select(parts.Loosely)];
}
