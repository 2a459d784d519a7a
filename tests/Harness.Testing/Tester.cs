using Harness.Channels;
using Harness.Channels.Mastodon;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing;

/// <summary>The slots of the Race as messages of one tester on a server of Mastodon's kind, each with a text of its own.</summary>
internal static class Tester
{
    public const string Brand = "acme@brand.example", Account = "tester", Token = "token-of-tester";

    private static readonly Lazy<Plan> Planned = new(() => Planner.Plan(Scenarios.Race(), 1));

    /// <summary>The Race planned once.</summary>
    public static Plan Plan => Planned.Value;

    /// <summary>The Race over in little more than a second.</summary>
    public static Study Short { get; } = Scenarios.Race() with
    {
        Window = Duration.FromMilliseconds(1000),
        Looks = [new(Duration.FromMilliseconds(1000), Duration.FromMilliseconds(150))],
        Schedule = Scenarios.Race().Schedule with { Late = Duration.FromHours(1) },
    };

    /// <summary>The same with one look, for waves of thousands.</summary>
    public static Study Swift { get; } = Short with { Looks = [new(Duration.FromMilliseconds(1000), Duration.FromMilliseconds(1000))] };

    /// <summary>The same for a day, with a look every two minutes: thousands of conversations are open at once.</summary>
    public static Study Lasting { get; } = Short with { Window = Duration.FromDays(1), Looks = [new(Duration.FromDays(1), Duration.FromMinutes(2))] };

    public static Slot[] Slots(int count) => [.. Enumerable.Range(0, count).Select(index => Plan.Slots[index % Plan.Slots.Count] with { Index = index }).Select(slot => On(slot, Brand, $"{slot.Text} ({slot.Probe})"))];

    /// <summary>Slots that are due one after the other from an instant on, and answer nothing.</summary>
    public static Slot[] Steady(int count, Instant from, Duration apart) => [.. Slots(count).Select(slot => slot with { At = from + (apart * slot.Index) })];

    /// <summary>Slots that are due one after the other from an instant on, and answer a question back.</summary>
    public static Slot[] Soon(int count, Instant from) => [.. Slots(count).Select(slot => slot with
    {
        At = from + Duration.FromMilliseconds(60 * slot.Index),
        Complaint = slot.Complaint with { FollowUp = "It was the one in Lille." },
    })];

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
        secret => secret == new Secret(SecretKeeper.Environment, "TOKEN") ? token : null,
        Way(platform),
        _ => null);

    /// <summary>The way out to one server of this machine and to no other.</summary>
    public static Egress Way(Uri server)
    {
        HashSet<string> here = new(StringComparer.Ordinal) { $"{server.Host}:{server.Port}" };
        return new(here, here);
    }
}
