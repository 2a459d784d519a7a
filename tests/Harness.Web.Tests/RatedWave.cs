using System.Net;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.Playwright;
using NodaTime;

namespace Harness.Web.Tests;

/// <summary>The real host with a simulated wave that people rate, and a second hand on its book.</summary>
internal sealed class RatedWave : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Served served;

    private RatedWave(TemporaryFolder place, RatingBook book, Served host) => (folder, Book, served) = (place, book, host);

    public RatingBook Book { get; }

    public Served Served => served;

    public Uri Address => served.Address;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="cards">How many replies are rated.</param>
    /// <param name="rule">How they are given out; null begins no round.</param>
    /// <param name="time">The time.</param>
    public static async Task<RatedWave> Start(int cards = 6, AssignmentRule? rule = null, TimeProvider? time = null)
    {
        TemporaryFolder place = TemporaryFolder.InMemory();
        using EventJournal journal = await Waves.Journal(Waves.Race, place);
        IReadOnlyList<Slot> slots = journal.Slots(Waves.Race);
        ShownWave shown = Waves.Of(journal, Waves.Race, place);
        string path = place.At(RatingBook.FileName);
        RatingBook book = RatingBook.Open(path, time ?? TimeProvider.System);
        DeckCard[] deck = [.. Deck.Of(Waves.Race, slots, journal, book.CardKey).Take(cards)];
        if (rule is not null)
        {
            book.Deal(book.Begin(Waves.Race.Rubric, rule, 7).Number, deck);
        }

        Served host = await Served.Start(() => shown, null, new RatingDesk(path, Language.En, _ => deck, time ?? TimeProvider.System));
        return new(place, book, host);
    }

    /// <summary>The page with the button, for somebody who is invited.</summary>
    public string Link(string name, Role role, Language language = Language.En) => $"/enter/{Book.Invite(name, role, language, Duration.FromDays(7))}";

    /// <summary>A browser without a window in which somebody has entered. The caller closes it.</summary>
    public async Task<HttpClient> Enter(string name, Role role)
    {
        HttpClient client = Client();
        using HttpResponseMessage answer = await Post(client, Link(name, role));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, UseProxy = false }) { BaseAddress = Address };

    /// <summary>Sends a form, as a page of this host does.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient client, string address, IReadOnlyDictionary<string, string>? fields = null)
    {
        using FormUrlEncodedContent form = new(fields ?? new Dictionary<string, string>());
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = form };
        request.Headers.TryAddWithoutValidation("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>A window in which somebody has entered by the button of their link.</summary>
    public async Task<IPage> Enter(IBrowserContext person, string name, Role role, Language language = Language.En)
    {
        IPage page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(Address, Link(name, role, language)).AbsoluteUri);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/enter/", StringComparison.Ordinal));
        return page;
    }

    /// <summary>All marks the same, as the form says them.</summary>
    public static Dictionary<string, string> Marks(string mark, Guid? uuid = null, int edits = 0)
    {
        Dictionary<string, string> fields = Waves.Race.Rubric.Criteria.ToDictionary(criterion => "mark-" + criterion.Id, _ => mark, StringComparer.Ordinal);
        fields["uuid"] = (uuid ?? FreshUuid.Make()).ToString();
        fields["edits"] = edits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        fields["recognised"] = "no";
        return fields;
    }

    /// <summary>The cards of somebody in their order.</summary>
    public IReadOnlyList<string> CardsOf(string rater) => [.. Book.TurnsOf(1, rater).Select(turn => turn.Card)];

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        Book.Dispose();
        folder.Dispose();
    }
}
