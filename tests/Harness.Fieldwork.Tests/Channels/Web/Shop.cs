using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Fieldwork.Tests.Browser;
using Harness.Planning;
using Harness.Studies;
using Harness.Testing.Platform;
using Harness.Testing.Site;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

/// <summary>A shop with a contact form and a chat window, a channel that leads there, and messages to send.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Host = "shop.example";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder folder = new();

    public Shop(BrowserHost browser)
    {
        Browser = browser;
        Site = new(Time);
        Channel = Open();
    }

    public BrowserHost Browser { get; }

    public SteeredTime Time { get; } = new(Noon);

    public TestSite Site { get; }

    public WebChannel Channel { get; }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>The contact form of the shop.</summary>
    public static WebForm Contact { get; } = new(
        [
            Go("contact"),
            new(null, Label("Name"), null, null, null, null, null, null, null, "{name}", null, null),
            new(null, Label("E-mail address"), null, null, null, null, null, null, null, "{email}", null, null),
            new(null, null, Label("Subject"), null, null, null, null, null, null, "Complaint", null, null),
            new(null, Label("Your message"), null, null, null, null, null, null, null, "{text}", null, null),
            new(null, null, null, null, Label("Photo"), null, null, null, null, null, null, null),
            new(null, null, null, Label("I accept the terms"), null, null, null, null, null, null, null, null),
            Click("Send message"),
        ],
        new(null, "Thank you", @"reference is (?<receipt>R-[0-9]+)", Duration.FromSeconds(3)),
        null,
        [Button("Reject all")],
        null,
        [RealBrowser.Css(".agent")],
        null,
        null);

    /// <summary>The chat window of the shop.</summary>
    public static WebForm Chat { get; } = new(
        [Go("chat"), new(null, Label("Message"), null, null, null, null, null, null, null, "{text}", null, null), new(null, null, null, null, Label("File"), null, null, null, null, null, null, null), Click("Send")],
        new(RealBrowser.Css("#log .own:last-of-type .body, #log .own .body"), "{text}", null, Duration.FromSeconds(3)),
        null,
        null,
        null,
        null,
        [Go("chat"), new(null, Label("Message"), null, null, null, null, null, null, null, "{text}", null, null), Click("Send")],
        [Go("chat"), new(null, null, null, null, null, null, null, RealBrowser.Css("#log .row"), null, null, null, new(".own", ".body", "b", "time", ".bot", "data-id"))]);

    /// <summary>A message to the shop in a conversation of its own.</summary>
    public static Outgoing To(WebForm form, int index, string text)
    {
        Slot slot = Tester.Plan.Slots[index];
        Account account = new(WebChannel.Name, Host, null, null, Form: form);
        return new(
            slot with
            {
                Account = account,
                Brand = slot.Brand with { Accounts = [account] },
                Persona = slot.Persona with { Locale = "fr-FR", Alias = "probe-{probe}@anna.example", Accounts = [new(WebChannel.Name, "Anna Martin", null)] },
                Text = text,
                At = Instant.FromDateTimeOffset(Noon),
            },
            0,
            text);
    }

    /// <summary>The same shop through another channel.</summary>
    public WebChannel Open(string host = Host, BrowserHost? browser = null, bool keeps = true, Func<Outgoing, int, CancellationToken, ValueTask<Sighting>>? mail = null) =>
        new(new(Scenarios.Race(), 1, Time, Reach(host), Folder: keeps ? folder.Path : null), browser ?? Browser, mail);

    public IReadOnlyList<string> Kept() => folder.Files();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        folder.Dispose();
    }

    private Reach Reach(string host) => new(
        new Dictionary<string, Uri>(StringComparer.Ordinal) { [host] = Site.Address }, _ => null, Tester.Way(Site.Address), name => name == "photo.png" ? "a picture"u8.ToArray() : null);

    private static WebStep Go(string path) => new($"https://{Host}/{path}", null, null, null, null, null, null, null, null, null, null, null);

    private static WebStep Click(string name) => new(null, null, null, null, null, Button(name), null, null, null, null, true, null);

    private static PageElement Label(string label) => RealBrowser.Label(label);

    private static PageElement Button(string name) => RealBrowser.Button(name);
}
