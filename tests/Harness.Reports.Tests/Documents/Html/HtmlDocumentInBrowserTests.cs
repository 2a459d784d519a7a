using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Harness.Reports.Tests.Documents.Html;

/// <summary>The report as its readers meet it: in a real browser, on a screen, a telephone and paper, by mouse and by keyboard.</summary>
public sealed partial class HtmlDocumentInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("race")]
    [InlineData("hostile")]
    [InlineData("sectors")]
    [InlineData("rated")]
    [InlineData("protocols")]
    [InlineData("trend")]
    [InlineData("trend-hostile")]
    public async Task Nothing_is_fetched_and_nothing_is_complained_about(string report)
    {
        await using Visit visit = await chromium.Open(report);
        await visit.Speak("fr");
        await visit.OpenDetails();

        visit.Asked.ShouldHaveSingleItem().ShouldEndWith(report + ".html");
        visit.Said.ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("document.scripts.length")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_five_hundred_hostile_texts_of_others_none_runs_and_none_is_even_stopped_by_the_policy()
    {
        await using Visit visit = await chromium.Open("payloads");
        Payloads.All.Count.ShouldBeGreaterThanOrEqualTo(500);
        foreach (string language in new[] { "en", "fr" })
        {
            await visit.Speak(language);
            await visit.OpenDetails();
            foreach (ILocator quote in await visit.In(language).Locator("section.replies blockquote").AllAsync() is { Count: > 0 } all ? all.Take(20) : throw new InvalidOperationException("nothing was answered"))
            {
                await quote.ClickAsync();
            }
        }

        visit.Asked.ShouldHaveSingleItem().ShouldEndWith("payloads.html");
        visit.Said.ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<bool>("'fired' in window")).ShouldBeFalse();
        (await visit.Page.EvaluateAsync<int>("document.querySelectorAll('script, iframe, object, embed, form, img, base, link, [onerror], [onload], [onclick], [style], a[href^=\"javascript\"], math, animate').length")).ShouldBe(0);
        (await visit.Page.TitleAsync()).ShouldBe("Payloads");
        string shown = await visit.In("fr").InnerTextAsync();
        Payloads.Visible.Where(payload => !shown.Contains(payload, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task English_comes_first_and_a_click_changes_to_French_with_or_without_scripts(bool scripts)
    {
        await using Visit visit = await chromium.Open(scripts: scripts);
        await Shown(visit, "en", "fr");
        await visit.Speak("fr");
        await Shown(visit, "fr", "en");
        await visit.Speak("en");
        await Shown(visit, "en", "fr");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_keyboard_changes_the_language_and_shows_where_it_is(bool scripts)
    {
        await using Visit visit = await chromium.Open(scripts: scripts);
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("#show-en")).ToBeFocusedAsync();
        (await visit.Page.Locator("label[for=show-en]").EvaluateAsync<string>("label => getComputedStyle(label).outlineStyle")).ShouldBe("solid");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Shown(visit, "fr", "en");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Shown(visit, "en", "fr");
    }

    [Theory]
    [InlineData("race", 380, "narrow", "wide")]
    [InlineData("race", 1280, "wide", "narrow")]
    [InlineData("hostile", 380, "narrow", "wide")]
    [InlineData("sectors", 380, "narrow", "wide")]
    [InlineData("rated", 380, "narrow", "wide")]
    [InlineData("protocols", 380, "narrow", "wide")]
    [InlineData("trend", 380, "narrow", "wide")]
    [InlineData("trend", 1280, "wide", "narrow")]
    [InlineData("trend-hostile", 380, "narrow", "wide")]
    public async Task The_page_fits_its_window_with_charts_of_that_width(string report, int width, string shown, string hidden)
    {
        await using Visit visit = await chromium.Open(report, width);
        foreach (string language in new[] { "en", "fr" })
        {
            await visit.Speak(language);
            await visit.OpenDetails();
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            await Assertions.Expect(visit.In(language).Locator($".chart-{shown}").First).ToBeVisibleAsync();
            (await visit.In(language).Locator($".chart-{hidden}").EvaluateAllAsync<bool>("charts => charts.every(chart => getComputedStyle(chart).display === 'none')")).ShouldBeTrue();
            (await visit.In(language).Locator($".chart-{shown}").EvaluateAllAsync<bool>("charts => charts.every(chart => chart.getBoundingClientRect().right <= innerWidth)")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_table_too_wide_scrolls_in_a_box_of_its_own()
    {
        await using Visit visit = await chromium.Open(width: 380);
        await visit.OpenDetails();
        (await visit.In("en").Locator(".scroll").EvaluateAllAsync<int>("boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).length")).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Light_and_dark_differ_and_both_can_be_read()
    {
        Dictionary<ColorScheme, (string Ink, string Ground)> body = [];
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using Visit visit = await chromium.Open(scheme: scheme);
            body[scheme] = await visit.Colours("body");
            foreach (string text in new[] { "body", ".about", ".kind", ".can h3", ".cannot h3", ".can li", "figcaption span", "summary", ".note", "footer p", ".published a", "label[for=show-en]", "label[for=show-fr]" })
            {
                (string ink, string ground) = await visit.Colours(text);
                Contrast(ink, ground).ShouldBeGreaterThanOrEqualTo(4.5, $"{text} in {scheme}: {ink} on {ground}");
            }
        }

        body[ColorScheme.Light].Ink.ShouldNotBe(body[ColorScheme.Dark].Ink);
        Luminance(body[ColorScheme.Light].Ground).ShouldBeGreaterThan(0.9);
        Luminance(body[ColorScheme.Dark].Ground).ShouldBeLessThan(0.05);
    }

    [Fact]
    public async Task Paper_carries_the_chosen_language_in_light_colours_without_switch_and_details()
    {
        await using Visit visit = await chromium.Open(scheme: ColorScheme.Dark);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Shown(visit, "en", "fr");
        await Assertions.Expect(visit.Page.Locator("label.switch").First).ToBeHiddenAsync();
        (await visit.Page.Locator("details").EvaluateAllAsync<bool>("all => all.every(one => getComputedStyle(one).display === 'none')")).ShouldBeTrue();
        (await visit.In("en").Locator(".chart-wide").EvaluateAllAsync<bool>("charts => charts.every(chart => getComputedStyle(chart).display !== 'none')")).ShouldBeTrue();
        Luminance((await visit.Colours("body")).Ground).ShouldBeGreaterThan(0.9);

        byte[] pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        PdfPage().Count(Encoding.Latin1.GetString(pdf)).ShouldBeInRange(5, 30);
    }

    [Fact]
    public async Task Every_mark_that_takes_the_focus_has_a_name()
    {
        await using Visit visit = await chromium.Open();
        ILocator marks = visit.In("en").Locator(".chart-wide [tabindex]");

        (await marks.CountAsync()).ShouldBeGreaterThan(50);
        (await marks.EvaluateAllAsync<bool>("marks => marks.every(mark => mark.querySelector(':scope > title')?.textContent.length > 1)")).ShouldBeTrue();
        await marks.First.FocusAsync();
        await Assertions.Expect(marks.First).ToBeFocusedAsync();
        await Assertions.Expect(marks.First).ToHaveAccessibleNameAsync(new Regex("McDonald's: 1 of 20|McDonald's: [0-9]+ of 20", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_keyboard_opens_the_table_behind_a_chart(bool scripts)
    {
        await using Visit visit = await chromium.Open(scripts: scripts);
        ILocator details = visit.In("en").Locator("figure details").First;
        await Assertions.Expect(details.Locator("table")).ToBeHiddenAsync();
        await details.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(details.Locator("table")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("race", "en", 1280, ColorScheme.Light)]
    [InlineData("race", "en", 380, ColorScheme.Dark)]
    [InlineData("race", "fr", 1280, ColorScheme.Dark)]
    [InlineData("race", "fr", 380, ColorScheme.Light)]
    [InlineData("rated", "en", 380, ColorScheme.Light)]
    [InlineData("rated", "fr", 1280, ColorScheme.Dark)]
    [InlineData("protocols", "en", 1280, ColorScheme.Light)]
    [InlineData("protocols", "fr", 380, ColorScheme.Dark)]
    [InlineData("trend", "en", 1280, ColorScheme.Dark)]
    [InlineData("trend", "en", 380, ColorScheme.Light)]
    [InlineData("trend", "fr", 1280, ColorScheme.Light)]
    [InlineData("trend", "fr", 380, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_that_keeps_a_reader_out(string report, string language, int width, ColorScheme scheme)
    {
        await using Visit visit = await chromium.Open(report, width, scheme);
        await visit.Speak(language);
        await visit.OpenDetails("figure:first-of-type");
        await visit.Forget("article, .chart");

        AxeResult result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        result.Passes.ShouldNotBeEmpty();
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help}; {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html[..Math.Min(200, node.Html.Length)]))}").ShouldBeEmpty();
    }

    private static async Task Shown(Visit visit, string language, string other)
    {
        await Assertions.Expect(visit.In(language)).ToBeVisibleAsync();
        await Assertions.Expect(visit.In(other)).ToBeHiddenAsync();
    }

    private static double Contrast(string a, string b)
    {
        (double x, double y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    /// <summary>Relative luminance as WCAG 2 defines it.</summary>
    private static double Luminance(string rgb)
    {
        double[] linear = [.. Number().Matches(rgb).Take(3).Select(part => double.Parse(part.Value, CultureInfo.InvariantCulture) / 255).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex PdfPage();
}
