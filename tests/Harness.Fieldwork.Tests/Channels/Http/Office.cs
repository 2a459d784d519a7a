using System.Text;
using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Http;
using Harness.Planning;
using Harness.Studies;
using Harness.Studies.Desks;
using Harness.Testing.Desks;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>A stand-in desk, the file that says how it is spoken with, a channel that leads there, and messages to send.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Host = "desk.example", Photo = "photo.png";

    public const string File = """
        address: https://desk.example
        auth: {bearer: env:TOKEN}
        create:
          path: /api/tickets
          body:
            json:
              subject: "{subject}"
              text: "{text}"
              customer: {name: "{name}", email: "{email}"}
              external_id: "{key}"
              tags: ["{tag}"]
              files: [{name: "{filename}", type: "{filetype}", data: "{file}"}]
          id: $.ticket.id
          at: $.ticket.created_at
          take: {requester: $.ticket.requester_id}
        reply:
          path: /api/tickets/{reference}/messages
          body: {json: {text: "{text}"}}
          id: $.message.id
          at: $.message.created_at
        messages:
          path: /api/tickets/{reference}/messages
          list: $.messages
          id: $.id
          text: $.body
          format: html
          at: $.created_at
          edited: $.updated_at
          internal: {path: $.internal, is: [true]}
          author: {path: $.author_id, customer: ["{requester}"], bot: [robot]}
          pages: {number: page}
        ticket: {path: "/api/tickets/{reference}"}
        find: {path: "/api/tickets?external_id={key}", list: $.tickets, id: $.id, key: $.external_id, at: $.created_at, take: {requester: $.requester_id}}
        tag: test
        tagging: {path: "/api/tickets/{reference}/tags", body: {json: {tag: "{tag}"}}}
        close: {method: patch, path: "/api/tickets/{reference}", body: {json: {status: closed}}}

        """;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly List<HttpChannel> channels = [];

    public Office()
    {
        Desk = new(Time);
        Channel = Open();
    }

    public SteeredTime Time { get; } = new(Noon);

    public FakeDesk Desk { get; }

    public HttpChannel Channel { get; }

    public Outgoing Message { get; } = To(0, "Bonjour, ma commande n’est pas là.\n\nElle devait arriver mardi <merci> & à \"bientôt\" {text}", File);

    public Outgoing Other { get; } = To(1, "Hello, the bottle leaked.", File);

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>A channel of a study with a desk of its own.</summary>
    public HttpChannel Open(string file = File, string host = Host, Uri? server = null, Limits? sending = null, Func<Secret, string?>? secrets = null, string? wave = null)
    {
        Uri at = server ?? Desk.Server.Address;
        Reach reach = new(
            new Dictionary<string, Uri>(StringComparer.Ordinal) { [host] = at },
            secrets ?? (secret => secret.Name == "TOKEN" ? "token" : null),
            Tester.Way(at),
            name => name == Photo ? [1, 2, 3] : null);
        HttpChannel channel = new(new(Of(file), 1, Time, reach, wave), sending ?? new(256 * 1024, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)), new(4 * 1024 * 1024, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)));
        channels.Add(channel);
        return channel;
    }

    /// <summary>A message to the brand of a desk.</summary>
    public static Outgoing To(int index, string text, string file)
    {
        Slot slot = Tester.Plan.Slots[index];
        Brand brand = Of(file).Panel.Brands[0];
        return new(slot with
        {
            At = Instant.FromDateTimeOffset(Noon),
            Brand = brand,
            Account = brand.Accounts[0],
            Persona = slot.Persona with { Accounts = [new(HttpChannel.Name, "Anna Petit <anna@client.example>", null)] },
            Text = text,
        }, 0, text);
    }

    public static Desk Read(string file)
    {
        (Desk? desk, IReadOnlyList<Problem> problems) = new StudyReader(["http"]).ReadDesk("desk.yaml", _ => Encoding.UTF8.GetBytes(file));
        problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En)).ShouldBeEmpty();
        return desk!;
    }

    public async ValueTask DisposeAsync()
    {
        channels.ForEach(channel => channel.Dispose());
        await Desk.DisposeAsync();
    }

    private static Study Of(string file)
    {
        Study race = Scenarios.Race();
        Account account = new(HttpChannel.Name, "desk.example", null, null, Desk: Read(file));
        return race with { Panel = race.Panel with { Brands = [race.Panel.Brands[0] with { Accounts = [account] }] } };
    }
}
