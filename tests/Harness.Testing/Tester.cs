using Harness.Channels;
using Harness.Channels.Mastodon;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Testing;

/// <summary>The slots of the Race as messages of one tester on a server of Mastodon's kind, each with a text of its own.</summary>
internal static class Tester
{
    public const string Brand = "acme@brand.example", Account = "tester", Token = "token-of-tester";

    public static Slot[] Slots(int count) => [.. Planner.Plan(Scenarios.Race(), 1).Slots.Take(count).Select(slot => On(slot, Brand, $"{slot.Text} ({slot.Probe})"))];

    public static Slot On(Slot slot, string brand, string text)
    {
        Account account = new(MastodonChannel.Name, "@" + brand, null, null);
        return slot with
        {
            Account = account,
            Brand = slot.Brand with { Accounts = [account] },
            Persona = slot.Persona with { Accounts = [new(MastodonChannel.Name, $"@{Account}@social.example", new(SecretKeeper.Environment, "TOKEN"))] },
            Text = text,
        };
    }

    /// <summary>The way to a platform on which the tester has an account.</summary>
    public static Reach Reach(Uri platform, string host = "social.example", string? token = Token) => new(
        new Dictionary<string, Uri>(StringComparer.Ordinal) { [host] = platform },
        secret => secret == new Secret(SecretKeeper.Environment, "TOKEN") ? token : null);
}
