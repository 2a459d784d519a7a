using System.Globalization;
using System.Text.Json;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.Playwright;
using Rated = Harness.Ratings.Rated;

namespace Harness.Cli.Tests.Commands;

/// <summary>The whole story in a real browser: three people rate a wave by keyboard, a fourth decides where they are apart, and the figures follow.</summary>
public sealed class ServeCommandRatingTests(ITestOutputHelper output)
{
    private const int Cards = 60;
    private const string Missing = "Chromium is not installed: apt-get install chromium; this skips the story of three raters";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly IReadOnlyList<Criterion> Criteria = Scenarios.Read("after-escda").Rubric.Criteria;

    [Fact]
    [Trait("Category", "Long")]
    public async Task Three_rate_by_keyboard_one_decides_and_the_figures_follow()
    {
        string? named = Environment.GetEnvironmentVariable("HARNESS_BROWSER");
        string path = (string.IsNullOrEmpty(named) ? Places.FirstOrDefault(File.Exists) : named) ?? Skipped();
        using TemporaryFolder home = new();
        RatedReport.Run("run", "after-escda", "--out", home.Path);
        using RatedReport rated = new(home.At("after-escda"), 3, ("Ada", "rater"), ("Ben", "rater"), ("Chloé", "rater"), ("Jude", "adjudicator"));
        await rated.Serve();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

        await Task.WhenAll(new[] { "Ada", "Ben", "Chloé" }.Select(name => Rate(browser, rated, name)));

        JsonElement before = Status(rated);
        before.GetProperty("raters").EnumerateArray().ShouldAllBe(rater => rater.GetProperty("done").GetInt32() == Cards);
        foreach (JsonElement rater in before.GetProperty("raters").EnumerateArray())
        {
            rater.GetProperty("criteria").EnumerateArray().ShouldAllBe(criterion => criterion.GetProperty("marks").EnumerateObject().Sum(mark => mark.Value.GetInt32()) == Cards);
        }

        foreach (JsonElement criterion in before.GetProperty("criteria").EnumerateArray())
        {
            criterion.GetProperty("alpha").GetProperty("value").GetDouble().ShouldBeInRange(0.2, 0.95);
        }

        int apart = before.GetProperty("apart").GetInt32();
        apart.ShouldBeGreaterThan(0);

        (string csv, string page) reported = Reported(rated);

        int decided = await Decide(browser, rated);

        JsonElement after = Status(rated);
        after.GetProperty("apart").GetInt32().ShouldBe(0);
        after.GetProperty("criteria").ToString().ShouldBe(before.GetProperty("criteria").ToString(), "a decision is no rating");
        (string csv, string page) afterwards = Reported(rated);
        afterwards.csv.ShouldNotBe(reported.csv, "what was decided stands in the report");
        afterwards.page.ShouldNotBe(reported.page);
        Means(afterwards.csv).ShouldNotBe(Means(reported.csv));
        using RatingBook book = rated.Book();
        book.Adjudications(1).Count.ShouldBe(decided);
        book.Adjudications(1).Select(decision => decision.Card).Distinct().Count().ShouldBeGreaterThanOrEqualTo(apart);
        book.All(1).Count.ShouldBe(3 * Cards);
        book.All(1).ShouldAllBe(rating => Criteria.All(criterion => rating.Marks[criterion.Id] == new Rated(criterion.Levels[LevelOf(rating.Rater, rating.Card, criterion)].Mark)));
    }

    /// <summary>The report of the wave, written anew.</summary>
    private static (string Csv, string Page) Reported(RatedReport rated)
    {
        RatedReport.Run("report", rated.Folder, "--lang", "en");
        return (File.ReadAllText(Path.Combine(rated.Folder, "quality.csv")), File.ReadAllText(Path.Combine(rated.Folder, "report.html")));
    }

    /// <summary>The values of all rows, by the columns that name what they are of.</summary>
    private static string Means(string csv)
    {
        string[][] rows = [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(','))];
        int value = Array.IndexOf(rows[0], "value");
        return string.Join('\n', rows.Skip(1).Select(row => row[value]));
    }

    private static string Skipped()
    {
        Assert.Skip(Missing);
        return "";
    }

    /// <summary>A level that hangs on the card, with each rater now and then of another mind.</summary>
    private static int LevelOf(string rater, string card, Criterion criterion)
    {
        int drawn = int.Parse(card.AsSpan(1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        int off = (rater, drawn % 7) switch
        {
            ("ben", 0) => 2,
            ("chloe", 1) => 3,
            ("ada", 2) => 1,
            _ => 0,
        };
        return ((drawn / 7) + off) % criterion.Levels.Count;
    }

    private static JsonElement Status(RatedReport rated) => JsonDocument.Parse(RatedReport.Run("rate", "status", rated.Folder, "--json").Data).RootElement;

    private static async Task<IPage> Enter(IBrowserContext person, RatedReport rated, string name)
    {
        IPage page = await person.NewPageAsync();
        await page.GotoAsync(rated.LinkOf(name).AbsoluteUri);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/enter/", StringComparison.Ordinal));
        return page;
    }

    private async Task Rate(IBrowser browser, RatedReport rated, string name)
    {
        await using IBrowserContext person = await browser.NewContextAsync(new() { Locale = "en-GB" });
        IPage page = await Enter(person, rated, name);
        long began = TimeProvider.System.GetTimestamp();
        string last = "";
        for (int i = 0; i < Cards; i++)
        {
            ILocator form = page.Locator($"#rating:not([data-card='{last}']):has(fieldset input:focus)");
            last = (await form.GetAttributeAsync("data-card"))!;
            string card = last;
            foreach (string key in Criteria.SelectMany(criterion => new[] { (1 + LevelOf(RaterId.Of(name), card, criterion)).ToString(CultureInfo.InvariantCulture), "Tab" }).Append("1").Append("Enter"))
            {
                await page.Keyboard.PressAsync(key);
            }
        }

        await Assertions.Expect(page.Locator($"#rating:not([data-card='{last}']), h1:has-text('All done')").First).ToBeVisibleAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Cards / TimeProvider.System.GetElapsedTime(began).TotalMinutes:0} cards a minute by keyboard"));
    }

    private static async Task<int> Decide(IBrowser browser, RatedReport rated)
    {
        await using IBrowserContext person = await browser.NewContextAsync(new() { Locale = "en-GB" });
        IPage page = await Enter(person, rated, "Jude");
        int decided = 0;
        await page.Locator("tbody a").First.ClickAsync();
        await page.WaitForURLAsync("**/adjudicate/c*");
        while (page.Url.Contains("/adjudicate/", StringComparison.Ordinal))
        {
            ILocator form = page.Locator(".contest").Filter(new() { HasNotText = "Decided:" }).First.Locator("form.marks");
            await form.Locator("input[type=radio]").Nth(2).CheckAsync();
            await form.Locator("textarea").FillAsync("It lies in the middle.");
            string uuid = (await form.Locator("input[name=uuid]").GetAttributeAsync("value"))!;
            await form.Locator("button.main").ClickAsync();
            await Assertions.Expect(page.Locator($"input[value='{uuid}']")).ToHaveCountAsync(0);
            decided++;
            decided.ShouldBeLessThan(Cards * Criteria.Count);
        }

        return decided;
    }
}
