using System.Net;
using Harness.Channels;
using Harness.Documents.Cases;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Web.Tests.Pages.Assist;

/// <summary>The pages of a wave with work by hand, in time that a test moves, and a person's browser.</summary>
internal sealed class Counter : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Served served;

    public HandTime Time { get; }

    public HandWave Hands { get; }

    /// <summary>Conversations that were woken.</summary>
    public List<int> Woken { get; }

    public HttpClient Client => served.Client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Counter(HandTime time, TemporaryFolder place, HandWave hands, Served pages, List<int> woken) => (Time, folder, Hands, served, Woken) = (time, place, hands, pages, woken);

    public static async Task<Counter> Open(Func<TimeProvider, IChannel>? channel = null)
    {
        TemporaryFolder place = TemporaryFolder.InMemory();
        HandTime time = new(HandWave.Start.ToDateTimeOffset());
        HandWave hands = new(place.Path, time, channel?.Invoke(time) ?? new ScriptedChannel(time));
        List<int> woken = [];
        Task Wake(int number)
        {
            woken.Add(number);
            return Task.CompletedTask;
        }

        Served pages = await Served.Start(
            () => new ShownWave(new("race-2012", "", 1, Brands.Live, "test"), HandWave.Study, hands.Slots, hands.Wave.Probes, place.Path, Language.En, _ => CaseEvents.None),
            new HandDesk(hands.Wave, Wake, name => name == "photo.png" ? [1, 2, 3] : null, time));
        return new(time, place, hands, pages, woken);
    }

    public Task<string> Page(int number, string query = "") => served.Page($"/assist/{ProbeId.Of(number)}{query}");

    public Task<string> List(string query = "") => served.Page($"/assist{query}");

    public Task<string> Get(string address) => served.Page(address);

    /// <summary>Sends a form in, as a browser does.</summary>
    public async Task<(HttpStatusCode Status, string Page)> Post(int number, string handler, IReadOnlyDictionary<string, string> fields, byte[]? picture = null, string? from = null)
    {
        using MultipartFormDataContent form = [];
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (picture is not null)
        {
            form.Add(new ByteArrayContent(picture), "picture", "scan.png");
        }

        using HttpRequestMessage request = new(HttpMethod.Post, $"/assist/{ProbeId.Of(number)}?handler={handler}") { Content = form };
        request.Headers.TryAddWithoutValidation("Origin", from ?? Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await Client.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public IEnumerable<EventKind> Kinds(int number) => Hands.Kinds(number);

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        Hands.Dispose();
        folder.Dispose();
    }
}
