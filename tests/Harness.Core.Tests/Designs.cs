using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests;

/// <summary>Studies made by hand, of any size.</summary>
internal static class Designs
{
    /// <summary>As large as the Race: 14 brands in 7 sectors, 5 categories, 4 personas, 4 weeks of 5 days, 4 wordings.</summary>
    public static Study Race { get; } = Of(brands: 14, sectors: 7, categories: 5, personas: 4, weeks: 4, days: 5, wordings: 4);

    public static Study Of(int brands = 1, int sectors = 1, int categories = 1, int personas = 1, int weeks = 1, int days = 5, int wordings = 1) => new(
        "invented",
        new("Invented", "Inventée"),
        new("A study for tests.", "Une étude pour les tests."),
        new(
            [.. Range(sectors).Select(s => new Sector($"sector-{s}", Twice($"Sector {s}")))],
            [.. Range(brands).Select(b => new Brand($"brand-{b}", $"Brand {b}", $"sector-{b % sectors}", [new Account("simulated", $"@brand{b}", null, null)], null))],
            null,
            null),
        [.. Range(personas).Select(p => new Persona($"persona-{p}", "en-US", FollowerTier.Few, null, null))],
        new(
            [.. Range(categories).Select(c => new Category($"category-{c}", Twice($"Category {c}"), Twice("About it")))],
            [.. Range(categories).SelectMany(c => Range(sectors).Select(s => Complaint(c, s, wordings)))]),
        new("rubric", Twice("Rubric"), Twice("About it"), [], null),
        new(
            DateTimeZoneProviders.Tzdb["America/Chicago"],
            new LocalDate(2012, 10, 1),
            weeks,
            [.. Enum.GetValues<Weekday>().Take(days)],
            new HourSpan(9 * 60, 17 * 60)),
        new([Address.Handle, Address.Name]),
        Duration.FromHours(72),
        null,
        [new(Duration.FromHours(1), Duration.FromMinutes(10)), new(Duration.FromHours(24), Duration.FromHours(3)), new(Duration.FromHours(72), Duration.FromHours(24))],
        null);

    private static Complaint Complaint(int category, int sector, int wordings) => new(
        $"complaint-{category}-{sector}",
        $"category-{category}",
        [$"sector-{sector}"],
        Language.En,
        [.. Range(wordings).Select(w => $"{{brand}}, wording {w} of complaint {category} for sector {sector}?")],
        "It was version 2.");

    private static Words Twice(string text) => new(text, text);

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);
}
