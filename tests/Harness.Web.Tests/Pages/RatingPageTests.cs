using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.Playwright;

namespace Harness.Web.Tests.Pages;

/// <summary>The pages of rating before everybody: in both languages, light and dark, on a telephone and with whatever reads a screen aloud.</summary>
public sealed class RatingPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly Dictionary<string, Role> pages = new(StringComparer.Ordinal);
    private RatedWave wave = null!;
    private string disputed = "";

    public async ValueTask InitializeAsync()
    {
        wave = await RatedWave.Start(12, AssignmentRule.Each(2));
        using HttpClient ada = await wave.Enter("Ada", Role.Rater), ben = await wave.Enter("Ben", Role.Rater);
        string[] cards = [.. wave.CardsOf("ada").Order(StringComparer.Ordinal)];
        for (int i = 0; i < 11; i++)
        {
            await Rate(ada, cards[i], 1 + (i % 5));
            await Rate(ben, cards[i], i == 3 ? 1 : 1 + ((i + (i % 2)) % 5));
        }

        disputed = cards[3];
        foreach ((string page, Role role) in new[]
        {
            ("/rate", Role.Rater), ($"/rate/{cards[0]}", Role.Rater), ("/raters", Role.Rater), ("/adjudicate", Role.Adjudicator), ($"/adjudicate/{disputed}", Role.Adjudicator),
            ("/raters", Role.Designer), ("/", Role.Designer), ("/calendar", Role.Rater), ("/enter/some-token", Role.Viewer),
        })
        {
            pages.TryAdd($"{role} {page}", role);
        }
    }

    public ValueTask DisposeAsync() => wave.DisposeAsync();

    [Theory]
    [InlineData(Language.En, 1280, ColorScheme.Light)]
    [InlineData(Language.Fr, 390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_every_page_fits_its_window(Language language, int width, ColorScheme scheme)
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            await using IBrowserContext person = await chromium.Person(width, scheme);
            IPage page = await wave.Enter(person, role == Role.Rater ? "Ada" : $"Some {role}", role, language);
            List<string> said = [];
            page.Console += (_, message) => said.Add(message.Text);
            page.PageError += (_, error) => said.Add(error);
            foreach (string address in pages.Where(each => each.Value == role).Select(each => each.Key.Split(' ')[1]))
            {
                await page.GotoAsync(new Uri(wave.Address, address).AbsoluteUri);
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
                (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language == Language.Fr && address is not ("/" or "/calendar" or "/enter/some-token") ? "fr" : "en", address);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
                AxeResult result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
                result.Passes.ShouldNotBeEmpty();
                result.Violations.Select(violation => $"{address} {violation.Id}: {violation.Help}; {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html[..Math.Min(200, node.Html.Length)]))}").ShouldBeEmpty();
                if (Environment.GetEnvironmentVariable("HARNESS_SHOTS") is { } shots)
                {
                    await page.ScreenshotAsync(new() { Path = $"{shots}/{role}{address.Replace('/', '-').Replace(disputed, "card", StringComparison.Ordinal)}-{language}-{width}-{scheme}.png", FullPage = true });
                }
            }

            said.Where(each => !each.Contains("403", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    private static async Task Rate(HttpClient client, string card, int mark)
    {
        using HttpResponseMessage answer = await RatedWave.Post(client, $"/rate/{card}", RatedWave.Marks(mark.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }
}
