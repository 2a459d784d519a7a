using System.Globalization;
using Harness.Raters;
using Harness.Ratings;
using Microsoft.Playwright;
using Rated = Harness.Ratings.Rated;

namespace Harness.Web.Tests.Pages.Rate;

/// <summary>The page of a card as a rater meets it: in a real browser, by keyboard alone, with everything that goes wrong between two machines.</summary>
public sealed class IndexInBrowserTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly AssignmentRule Rule = AssignmentRule.Each(1);
    private RatedWave wave = null!;

    public async ValueTask InitializeAsync() => wave = await RatedWave.Start(20, Rule);

    public ValueTask DisposeAsync() => wave.DisposeAsync();

    [Fact]
    public async Task By_keyboard_alone_twenty_cards_are_rated()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        long began = TimeProvider.System.GetTimestamp();
        for (int i = 0; i < 20; i++)
        {
            await Ready(page, cards[i]);
            string mark = (1 + (i % 5)).ToString(CultureInfo.InvariantCulture);
            await Press(page, mark, "Tab", mark, "Tab", "3", "Tab", i == 19 ? "2" : "1", "Enter");
        }

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("All done");
        double minutes = TimeProvider.System.GetElapsedTime(began).TotalMinutes;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{20 / minutes:0} cards a minute by keyboard"));
        IReadOnlyList<Rating> kept = wave.Book.All(1);
        kept.Count.ShouldBe(20);
        kept.Select(rating => rating.Uuid).Distinct().Count().ShouldBe(20);
        for (int i = 0; i < 20; i++)
        {
            Rating rating = kept.Single(each => each.Card == cards[i]);
            rating.Marks["robotic"].Value.ShouldBe(1 + (i % 5));
            rating.Marks["answers"].Value.ShouldBe(1 + (i % 5));
            rating.Marks["rapport"].Value.ShouldBe(3);
            rating.Recognised.ShouldBe(i == 19);
        }
    }

    [Fact]
    public async Task Unclear_skip_note_and_back_have_their_keys_and_a_change_is_another_version()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        await Ready(page, cards[0]);
        await Press(page, "u", "Tab", "s", "Tab", "2", "Tab", "1", "n");
        await page.Keyboard.TypeAsync("12 unsure");
        await Press(page, "Enter");

        await Ready(page, cards[1]);
        await Press(page, "z");
        await Ready(page, cards[0]);
        await Assertions.Expect(page.Locator("#note")).ToHaveValueAsync("12 unsure");
        await Assertions.Expect(page.Locator("input[name=mark-robotic][value=unclear]")).ToBeCheckedAsync();
        await Press(page, "5", "Enter");
        await OnCard(page, cards[1]);

        Rating[] versions = [.. wave.Book.All(1)];
        versions.Select(rating => (rating.Version, rating.Marks["robotic"], rating.Marks["answers"], rating.Note)).ShouldBe(
            [(1, new NotRated(MarkReason.Unclear), new NotRated(MarkReason.Skipped), "12 unsure"), (2, new Rated(5), new NotRated(MarkReason.Skipped), "12 unsure")]);
    }

    [Fact]
    public async Task The_keys_are_on_the_screen_and_can_be_switched_off()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        await Assertions.Expect(page.Locator("fieldset").First.Locator("kbd")).ToHaveTextAsync(["1", "2", "3", "4", "5", "U", "S"]);
        await Assertions.Expect(page.Locator("#keys dl")).ToBeHiddenAsync();
        await Ready(page, wave.CardsOf("ada")[0]);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys dl")).ToBeVisibleAsync();

        await page.Locator("#letters").UncheckAsync();
        await page.ReloadAsync();
        await Ready(page, wave.CardsOf("ada")[0]);
        await page.Keyboard.PressAsync("4");
        await Assertions.Expect(page.Locator("fieldset").First.Locator(":checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_that_is_not_whole_is_not_sent()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        await Ready(page, wave.CardsOf("ada")[0]);
        await Press(page, "4", "Tab", "4", "Enter");
        await Assertions.Expect(page.Locator("fieldset").Nth(2).Locator("input").First).ToBeFocusedAsync();
        wave.Book.All(1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_saves_once_with_and_without_scripts(bool scripts)
    {
        await using IBrowserContext person = await chromium.Person(scripts: scripts);
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        await Choose(page, "3");
        await page.Locator("button.main").DblClickAsync();
        await OnCard(page, cards[1]);
        Rating kept = wave.Book.All(1).ShouldHaveSingleItem();
        kept.Card.ShouldBe(cards[0]);
        kept.Marks.Values.ShouldAllBe(mark => mark.Value == 3);
    }

    [Fact]
    public async Task In_two_windows_the_second_is_told_and_nothing_is_overwritten()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage one = await wave.Enter(person, "Ada", Role.Rater), two = await person.NewPageAsync();
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        await two.GotoAsync(new Uri(wave.Address, "/rate").AbsoluteUri);
        await OnCard(two, cards[0]);
        await Choose(one, "2");
        await one.Locator("button.main").ClickAsync();
        await OnCard(one, cards[1]);

        await Choose(two, "5");
        await two.Locator("button.main").ClickAsync();

        await Assertions.Expect(two.Locator(".trouble")).ToContainTextAsync("another version was saved meanwhile");
        await Assertions.Expect(two.Locator("input[name=mark-robotic][value='2']")).ToBeCheckedAsync();
        wave.Book.All(1).ShouldHaveSingleItem().Marks.Values.ShouldAllBe(mark => mark.Value == 2);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_and_saves_once()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        int sent = 0;
        await page.RouteAsync("**/rate/*", async route =>
        {
            if (route.Request.Method == "POST" && sent++ < 2)
            {
                if (sent == 1)
                {
                    await route.FetchAsync();
                }

                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });
        await OnCard(page, cards[0]);
        await Choose(page, "4");
        await page.Locator("button.main").ClickAsync();

        await OnCard(page, cards[1]);
        sent.ShouldBe(3);
        wave.Book.All(1).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_outlives_a_reload_and_is_gone_once_saved()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        await Ready(page, cards[0]);
        await Press(page, "4", "Tab", "u");
        await page.Locator("#note").FillAsync("<b>half");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync("Your draft of this card is back.");
        await Assertions.Expect(page.Locator("#note")).ToHaveValueAsync("<b>half");
        await Assertions.Expect(page.Locator("input[name=mark-robotic][value='4']")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[name=mark-answers][value=unclear]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("fieldset").Nth(2).Locator("input").First).ToBeFocusedAsync();

        await Press(page, "1", "Tab", "1", "Enter");
        await OnCard(page, cards[1]);
        (await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('draft ')).length")).ShouldBe(0);
        wave.Book.All(1).ShouldHaveSingleItem().Note.ShouldBe("<b>half");
    }

    [Fact]
    public async Task Without_scripts_cards_are_rated_and_changed_all_the_same()
    {
        await using IBrowserContext person = await chromium.Person(scripts: false);
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        IReadOnlyList<string> cards = wave.CardsOf("ada");
        foreach (string card in cards.Take(3))
        {
            await OnCard(page, card);
            await Choose(page, "2");
            await page.Locator("button.main").ClickAsync();
        }

        await OnCard(page, cards[3]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the one before" }).ClickAsync();
        await OnCard(page, cards[2]);
        await Choose(page, "4");
        await page.Locator("button.main").ClickAsync();
        await OnCard(page, cards[3]);
        wave.Book.All(1).Count.ShouldBe(4);
        wave.Book.Latest(1).Single(rating => rating.Card == cards[2]).Marks.Values.ShouldAllBe(mark => mark.Value == 4);
    }

    [Fact]
    public async Task Shut_out_in_the_middle_of_a_card_the_rater_is_told_and_the_draft_stays()
    {
        await using IBrowserContext person = await chromium.Person();
        IPage page = await wave.Enter(person, "Ada", Role.Rater);
        await Choose(page, "4");
        wave.Book.Disable("ada");
        await page.Locator("button.main").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You have not entered");
        (await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('draft ')).length")).ShouldBe(1);
        wave.Book.All(1).ShouldBeEmpty();
    }

    private static Task OnCard(IPage page, string card) => Assertions.Expect(page.Locator($"#rating[data-card={card}]")).ToBeVisibleAsync();

    /// <summary>The card is there and so are its keys.</summary>
    private static Task Ready(IPage page, string card) => Assertions.Expect(page.Locator($"#rating[data-card={card}] fieldset input:focus")).ToHaveCountAsync(1);

    private static async Task Press(IPage page, params string[] keys)
    {
        foreach (string key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private static async Task Choose(IPage page, string mark)
    {
        foreach (string name in Waves.Race.Rubric.Criteria.Select(criterion => "mark-" + criterion.Id))
        {
            await page.Locator($"input[name={name}][value='{mark}']").CheckAsync();
        }

        await page.Locator("input[name=recognised][value=no]").CheckAsync();
    }
}
