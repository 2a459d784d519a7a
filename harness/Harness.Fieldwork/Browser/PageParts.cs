using Harness.Studies;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Finds things on a page as a study names them, and reads what they say.</summary>
/// <param name="page">The page.</param>
/// <param name="patience">How long something is waited for, in milliseconds.</param>
internal sealed class PageParts(IPage page, float patience)
{
    private const int MostText = 400_000;
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(10);
    private static readonly PageElement[] KnownCaptchas =
    [
        new(null, null, null, null, "iframe[src*='captcha' i], iframe[title*='captcha' i], iframe[src*='challenges.cloudflare.com'], .g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, #challenge-running", null),
    ];

    /// <summary>How long something is waited for, in milliseconds.</summary>
    public float Patience { get; } = patience;

    /// <summary>Whatever fits; a label or a name may be a part of what stands there.</summary>
    public ILocator Loosely(PageElement element) => Find(element, exact: false);

    /// <summary>The one that is meant, once it is there: where one fits to the letter, that.</summary>
    public async Task<ILocator> One(PageElement element)
    {
        ILocator loose = Loosely(element);
        await loose.First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        ILocator exact = Find(element, exact: true);
        return await exact.CountAsync() == 1 ? exact : loose;
    }

    /// <summary>Whether the page asks for a person: in a way that is known to, or as the study says.</summary>
    public async Task<bool> AsksForPerson(IEnumerable<PageElement> signs)
    {
        foreach (PageElement sign in KnownCaptchas.Concat(signs))
        {
            if (await Answered(Loosely(sign).Filter(new() { Visible = true }).CountAsync()) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that is to be read, of the page or of a part of it; empty when nothing is, or the page does not answer.</summary>
    /// <param name="part">The part; null for the page.</param>
    /// <param name="within">How long the page may take to answer; null for as long as it may at most.</param>
    public async Task<string> Reads(PageElement? part, TimeSpan? within = null) => await Answered(part is null
        ? page.EvaluateAsync<string>("most => (document.body?.innerText ?? '').slice(0, most)", MostText)
        : Loosely(part).EvaluateAllAsync<string>("(all, most) => all.map(one => one.innerText).join('\\n').slice(0, most)", MostText), within) ?? "";

    /// <summary>The address of the page as it stands.</summary>
    public string Address => page.Url;

    /// <summary>What a page answers; the default when it is in the middle of another page, or hangs.</summary>
    public static async Task<T?> Answered<T>(Task<T> question, TimeSpan? within = null)
    {
        try
        {
            return await question.WaitAsync(within < ToAnswer ? within.Value : ToAnswer, TimeProvider.System);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            return default;
        }
    }

    private ILocator Find(PageElement element, bool exact) => element.Frame is { } frame
        ? Find(element, page.FrameLocator(frame), exact)
        : element switch
        {
            { Label: { } label } => page.GetByLabel(label, new() { Exact = exact }),
            { Role: { } role } => page.GetByRole(Role(role), new() { Name = element.Name, Exact = exact }),
            { Text: { } text } => page.GetByText(text, new() { Exact = exact }),
            _ => page.Locator("css=" + element.Css),
        };

    private static ILocator Find(PageElement element, IFrameLocator frame, bool exact) => element switch
    {
        { Label: { } label } => frame.GetByLabel(label, new() { Exact = exact }),
        { Role: { } role } => frame.GetByRole(Role(role), new() { Name = element.Name, Exact = exact }),
        { Text: { } text } => frame.GetByText(text, new() { Exact = exact }),
        _ => frame.Locator("css=" + element.Css),
    };

    private static AriaRole Role(PageRole role) => Enum.Parse<AriaRole>(role.ToString());
}
