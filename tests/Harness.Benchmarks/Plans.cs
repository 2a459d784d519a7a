using Harness.Planning;
using Harness.Studies;
using Harness.Testing;
using NodaTime;

namespace Harness.Benchmarks;

/// <summary>Plans to play: the Race, and the Race over 144 weeks; studies to plan: the Race among a thousand brands, five days a week, as it is and with a varied design.</summary>
internal static class Plans
{
    public const int LongSlots = 14 * 5 * 144;

    public static Plan Race() => Planner.Plan(Scenarios.Race(), 1);

    public static Plan Long()
    {
        Study race = Scenarios.Race();
        return Planner.Plan(race with { Schedule = race.Schedule with { Weeks = 144 } }, 1);
    }

    public static Study Wide(int weeks)
    {
        Study race = Scenarios.Race();
        return race with
        {
            Panel = race.Panel with { Brands = [.. Enumerable.Range(0, 1_000).Select(at => race.Panel.Brands[at % race.Panel.Brands.Count] with { Id = $"brand-{at}", Name = $"Brand {at}" })] },
            Schedule = race.Schedule with { Weeks = weeks, Days = [Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri] },
        };
    }

    public static Study Varied(int weeks)
    {
        Study wide = Wide(weeks);
        string[] channels = ["x", "email"];
        return wide with
        {
            Panel = wide.Panel with { Brands = [.. wide.Panel.Brands.Select(brand => brand with { Accounts = [.. channels.Select(channel => new Account(channel, $"@{brand.Id}", null, null))] })] },
            Complaints = wide.Complaints with { Messages = [.. wide.Complaints.Messages.Select(Spoken)] },
            Cases = [.. Enumerable.Range(0, 25_000).Select(at => new Purchase($"case-{at}", $"A-{at}", new(2012, 1, 2), "Boots", "proof.pdf", at % 3 == 0 ? null : $"brand-{at % 1_000}"))],
            Caps = new(5, 50, 900_000, Duration.FromMinutes(10), 1_000_000),
            Design = new(
                Vary:
                [
                    new(Factor.Tone, ["plain", "polite", "curt"], Spread.Crossed), new(Factor.Language, ["en", "fr"], Spread.Crossed), new(Factor.Address, ["handle", "name", "hashtag", "none"], Spread.Crossed),
                    new(Factor.Persona, [.. wide.Personas.Select(persona => persona.Id)], Spread.Balanced), new(Factor.Standing, ["customer"], Spread.ByWeek),
                ],
                Arms: [Arm("a", 50, "public"), Arm("b", 30, "private"), Arm("c", 20, "public")],
                Block: Block.Week,
                Channels: channels,
                Matched: true),
        };
    }

    private static Arm Arm(string id, double percent, string visibility) => new(id, new(id, id), percent, new Dictionary<Factor, string> { [Factor.Visibility] = visibility });

    private static Complaint Spoken(Complaint message)
    {
        string[] said = [.. message.Wordings.Select((wording, at) => at % 2 == 0 ? $"{wording} Order {{order}}." : wording)];
        ToneWordings[] tones = [new(Tone.Polite, said), new(Tone.Curt, said)];
        return message with { Wordings = said, Tones = tones, Translations = [new(message.Language == Language.En ? Language.Fr : Language.En, said, null, tones)] };
    }
}
