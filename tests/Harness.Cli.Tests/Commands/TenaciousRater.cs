using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Commands;

/// <summary>Somebody who rates card after card without a pause, changes them when all are done, sends again what got no answer, and notes what was acknowledged.</summary>
internal sealed partial class TenaciousRater(RatedReport report, string name, Func<Guid> uuids) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly List<string> cards = [];
    private readonly List<(Guid, string, int, string)> acknowledged = [];
    private int turn;

    public string Name => name;

    /// <summary>What the server said it keeps: under which name, of which card, which version, with which mark.</summary>
    public IReadOnlyList<(Guid Uuid, string Card, int Version, string Mark)> Acknowledged
    {
        get
        {
            lock (acknowledged)
            {
                return [.. acknowledged];
            }
        }
    }

    public async Task Enter(CancellationToken stop)
    {
        using HttpRequestMessage request = Filled(report.LinkOf(name), []);
        using HttpResponseMessage answer = await client.SendAsync(request, stop);
        ((int)answer.StatusCode).ShouldBe(302);
    }

    /// <summary>Goes on until told to stop, which is only done between two cards.</summary>
    public async Task Rate(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            (string card, string edits) = await Persist(Next);
            string mark = (1 + (turn++ % 5)).ToString(CultureInfo.InvariantCulture);
            Guid uuid = uuids();
            Dictionary<string, string> fields = new(StringComparer.Ordinal)
            {
                ["uuid"] = uuid.ToString(), ["edits"] = edits, ["recognised"] = "no", ["mark-robotic"] = mark, ["mark-answers"] = mark, ["mark-rapport"] = mark,
            };
            int version = await Persist(() => Send(card, fields));
            lock (acknowledged)
            {
                acknowledged.Add((uuid, card, version, mark));
            }
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<(string Card, string Edits)> Next()
    {
        string page = await Page("/rate");
        if (!Card().IsMatch(page))
        {
            page = await Page($"/rate/{cards[turn % cards.Count]}");
        }

        string card = Card().Match(page).Value;
        if (!cards.Contains(card, StringComparer.Ordinal))
        {
            cards.Add(card);
        }

        return (card, Edits().Match(page).Value);
    }

    private Task<string> Page(string address) => client.GetStringAsync(new Uri(report.Address, address));

    private async Task<int> Send(string card, Dictionary<string, string> fields)
    {
        using HttpRequestMessage request = Filled(new Uri(report.Address, $"/rate/{card}"), fields);
        request.Headers.Accept.ParseAdd("application/json");
        using HttpResponseMessage answer = await client.SendAsync(request);
        string said = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(200, said);
        return JsonDocument.Parse(said).RootElement.GetProperty("version").GetInt32();
    }

    private HttpRequestMessage Filled(Uri address, Dictionary<string, string> fields)
    {
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.TryAddWithoutValidation("Origin", address.GetLeftPart(UriPartial.Authority));
        return request;
    }

    /// <summary>The same again as long as nobody answers.</summary>
    private static async Task<T> Persist<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception silence) when (silence is HttpRequestException or IOException or TaskCanceledException or JsonException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
    }

    [GeneratedRegex("(?<=data-card=\")c[0-9a-f]{16}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Card();

    [GeneratedRegex("(?<=name=\"edits\" value=\")[0-9]+(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Edits();
}
