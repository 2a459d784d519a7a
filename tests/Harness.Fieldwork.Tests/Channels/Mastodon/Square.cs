using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Planning;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Mastodon;

/// <summary>A fake platform, a channel that leads there, and messages to send. Nobody is there but a tester and two brands.</summary>
internal sealed class Square : IAsyncDisposable
{
    public const string Brand = Tester.Brand;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly List<MastodonChannel> channels = [];

    public Square()
    {
        Platform = new(Time);
        Platform.Api.Tokens[Tester.Token] = Tester.Account;
        Channel = Open(new(256 * 1024, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)));
    }

    public SteeredTime Time { get; } = new(Noon);

    public FakeMastodon Platform { get; }

    public MastodonChannel Channel { get; }

    public Outgoing Message { get; } = To(0, $"Bonjour @{Brand}, ma commande n’est pas là.\n\nVoir https://boutique.example/commande?numero=1&ligne=2 <merci> & à bientôt", Brand);

    public Outgoing Other { get; } = To(1, "Hello @other@brand.example, the bottle leaked.", "other@brand.example");

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public MastodonChannel Open(Limits sending, string host = "social.example", Uri? server = null, Limits? reading = null, string? token = Tester.Token, string? wave = null)
    {
        Reach reach = Tester.Reach(server ?? Platform.Address, host, token);
        MastodonChannel channel = new(new(Scenarios.Race(), 1, Time, reach, wave), sending, reading ?? new(4 * 1024 * 1024, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)));
        channels.Add(channel);
        return channel;
    }

    public async ValueTask DisposeAsync()
    {
        channels.ForEach(channel => channel.Dispose());
        await Platform.DisposeAsync();
    }

    private static Outgoing To(int index, string text, string brand) =>
        new(Tester.On(Planner.Plan(Scenarios.Race(), 1).Slots[index] with { At = Instant.FromDateTimeOffset(Noon) }, brand, text), 0, text);
}
