using Microsoft.Playwright;

namespace Harness.Reports.Tests.Documents.Html;

/// <summary>One window with a report, and all that the browser said or asked for meanwhile.</summary>
internal sealed class Visit(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public List<string> Said { get; } = [];

    public List<string> Asked { get; } = [];

    public async Task Go(Uri address)
    {
        Page.Console += (_, message) => Said.Add(message.Text);
        Page.PageError += (_, error) => Said.Add(error);
        Page.Dialog += (_, dialog) => Said.Add(dialog.Message);
        Page.Request += (_, request) => Asked.Add(request.Url);
        await Page.GotoAsync(address.AbsoluteUri);
    }

    public ILocator In(string language) => Page.Locator($"article.in-{language}");

    public async Task Speak(string language) => await Page.Locator($"label[for=show-{language}]").ClickAsync();

    public async Task OpenDetails(string within = "body") =>
        await Page.EvaluateAsync("within => document.querySelectorAll(`${within} details`).forEach(one => one.open = true)", within);

    /// <summary>Takes away what is not shown of these elements: axe looks at each, shown or not.</summary>
    public async Task Forget(string selector) =>
        await Page.EvaluateAsync("selector => [...document.querySelectorAll(selector)].filter(one => !one.checkVisibility()).forEach(one => one.remove())", selector);

    /// <summary>The computed colours of the first such element: its ink and what it stands on.</summary>
    public async Task<(string Ink, string Ground)> Colours(string selector)
    {
        string[] colours = await Page.Locator(selector).First.EvaluateAsync<string[]>(
            """
            element => {
              let ground = element;
              while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
              return [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor];
            }
            """);
        return (colours[0], colours[1]);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
