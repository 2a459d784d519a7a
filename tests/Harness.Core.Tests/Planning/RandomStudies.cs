using Harness.Statistics;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Planning;

/// <summary>Small valid studies of every shape, each known by its number.</summary>
internal static class RandomStudies
{
    /// <summary>By id of an arm, how many places it has in a round: what percentages come to, worked out by hand.</summary>
    public static readonly Dictionary<string, int> PlacesOfArms = new(StringComparer.Ordinal) { ["a5"] = 1, ["b5"] = 1, ["public"] = 2, ["private"] = 3, ["a2"] = 2, ["b3"] = 3, ["c5"] = 5 };

    private static readonly string[] Zones = ["Europe/Paris", "America/New_York", "Pacific/Chatham", "America/Santiago", "Asia/Beirut", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Cairo"];
    private static readonly (int From, int To)[] Spans = [(0, 240), (0, 60), (60, 180), (300, 420), (540, 720), (780, 1020), (1080, 1320), (1320, 1440), (1380, 1440)];
    private static readonly (Factor Factor, string[] Levels)[] Factors =
    [
        (Factor.Tone, ["plain", "curt"]), (Factor.Language, ["en", "fr"]), (Factor.Address, ["handle", "name", "none"]), (Factor.Visibility, ["public", "private"]), (Factor.Standing, ["customer", "prospect"]),
    ];

    public static Study Of(int number)
    {
        Draws draws = Draws.For(2026, (ulong)number);
        int brands = 1 + draws.Below(8), categories = 1 + draws.Below(4);
        Study study = Designs.Of(brands, Math.Min(brands, 1 + draws.Below(2)), categories, 1 + draws.Below(4), 1 + draws.Below(6), 5, 1 + draws.Below(3));
        string[] channels = draws.Below(3) switch { 0 => ["simulated"], 1 => ["x", "email"], _ => ["simulated", "x", "email"] };
        bool names = draws.Happens(0.3);
        study = study with
        {
            Panel = study.Panel with
            {
                Brands = [.. study.Panel.Brands.Select(brand => brand with
                {
                    Accounts = [.. channels.Select(channel => new Account(channel, $"@{brand.Id}-{channel}", null, null))],
                    Authorisation = draws.Happens(0.3) ? new(Basis.OwnBrand, "The board", new(2020, 1, 1), null, null, null) : null,
                    Caps = draws.Happens(0.2) ? CapsOf(draws) : null,
                })],
                Calendars = [new("shut", DateTimeZone.Utc, [new([Weekday.Mon], new(0, 60))], [.. Enumerable.Range(0, 12).Select(_ => new LocalDate(2026, 1, 1).PlusDays(draws.Below(400))).Distinct()], [new(new AnnualDate(12, 25), null, null, null, null, null)])],
            },
            Personas = [.. study.Personas.Select((persona, i) => persona with { Standing = i % 2 == 0 ? null : Standing.Prospect })],
            Complaints = study.Complaints with { Messages = [.. study.Complaints.Messages.Select(message => Spoken(message, names))] },
            Schedule = ScheduleOf(draws, study.Schedule.Weeks),
            Caps = draws.Happens(0.5) ? CapsOf(draws) : null,
            Cases = draws.Happens(0.5) ? [.. Enumerable.Range(0, draws.Below(20)).Select(at => new Purchase($"case-{at}", $"A-{at}", new(2026, 1, 2), "Boots", "proof.pdf", draws.Happens(0.5) ? $"brand-{draws.Below(brands)}" : null))] : null,
        };
        return study with { Design = DesignOf(draws, study, channels) };
    }

    private static Complaint Spoken(Complaint message, bool names)
    {
        string[] Said(string how) => [.. message.Wordings.Select((wording, at) => $"{how} {wording}{(names && at == 0 ? " Order {order}." : "")}")];
        return message with
        {
            Wordings = Said("en plain"),
            Tones = [new(Tone.Curt, Said("en curt"))],
            Translations = [new(Language.Fr, Said("fr plain"), null, [new(Tone.Curt, Said("fr curt"))])],
        };
    }

    private static Caps CapsOf(Draws draws) => new(
        Maybe(draws, 1, 4), Maybe(draws, 4, 15), Maybe(draws, 15, 60), draws.Happens(0.5) ? Duration.FromMinutes(10 * (1 + draws.Below(40))) : null, Maybe(draws, 50, 400));

    private static int? Maybe(Draws draws, int least, int most) => draws.Happens(0.5) ? least + draws.Below(most - least + 1) : null;

    private static Schedule ScheduleOf(Draws draws, int weeks)
    {
        int perDay = 1 + draws.Below(4);
        Duration gap = Duration.FromMinutes(5 * (1 + draws.Below(12)));
        List<OpenHours> windows = [];
        foreach (int place in draws.Permutation(Spans.Length).Take(1 + draws.Below(4)))
        {
            HourSpan hours = new(Spans[place].From, Spans[place].To);
            if (windows.All(other => hours.From >= other.Hours.To || hours.To <= other.Hours.From))
            {
                windows.Add(new([.. draws.Permutation(7).Take(1 + draws.Below(7)).Select(day => (Weekday)(day + 1))], hours));
            }
        }

        bool isPlain = windows.Count == 1 && draws.Happens(0.5);
        return new(
            DateTimeZoneProviders.Tzdb[Zones[draws.Below(Zones.Length)]],
            new LocalDate(2026, 1, 5).PlusWeeks(draws.Below(52)),
            weeks,
            isPlain ? windows[0].Days : null,
            isPlain ? windows[0].Hours : null,
            perDay == 1 ? null : perDay,
            isPlain ? null : windows,
            draws.Below(3) switch { 0 => null, 1 => 0, _ => 0.8 * draws.Uniform() },
            draws.Happens(0.5) && windows.All(window => gap * (perDay - 1) <= Duration.FromMinutes(window.Hours.To - window.Hours.From)) ? gap : null,
            draws.Happens(0.4) ? "shut" : null);
    }

    private static Design DesignOf(Draws draws, Study study, string[] channels)
    {
        (Factor Factor, string[] Levels)[] all =
        [
            .. Factors,
            .. study.Personas.Count > 1 ? [(Factor.Persona, study.Personas.Select(persona => persona.Id).ToArray())] : Array.Empty<(Factor, string[])>(),
            .. study.Complaints.Categories.Count > 1 ? [(Factor.Category, study.Complaints.Categories.Select(category => category.Id).ToArray())] : Array.Empty<(Factor, string[])>(),
            .. channels.Length > 1 ? [(Factor.Channel, channels)] : Array.Empty<(Factor, string[])>(),
        ];
        Variation[] vary = [.. all.Where(_ => draws.Happens(0.25)).Select(factor => new Variation(factor.Factor, factor.Levels, (Spread)draws.Below(3)))];
        bool isFree(Factor factor) => vary.All(variation => variation.Factor != factor);
        bool several = channels.Length > 1 && isFree(Factor.Channel) && draws.Happens(0.6);
        int arms = draws.Below(5);
        return new(
            isFree(Factor.Address) && draws.Happens(0.5) ? [Address.Handle, Address.Name] : null,
            null,
            vary.Length == 0 ? null : vary,
            arms switch { 0 => [Arm("a5", 50), Arm("b5", 50)], 1 => [Arm("a2", 20), Arm("b3", 30), Arm("c5", 50)], _ => null },
            null,
            draws.Below(4) switch { 0 => null, 1 => Block.Brand, 2 => Block.Day, _ => Block.Week },
            several ? channels : null,
            several && draws.Happens(0.5) ? true : null,
            arms == 2 && isFree(Factor.Visibility) ? new(40) : null);
    }

    private static Arm Arm(string id, double percent) => new(id, new(id, id), percent, new Dictionary<Factor, string> { [Factor.Leverage] = id[0] == 'a' ? "none" : "leave" });
}
