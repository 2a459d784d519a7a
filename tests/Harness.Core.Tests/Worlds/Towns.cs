using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Worlds;

/// <summary>Studies whose brands all live under one invented law.</summary>
internal static class Towns
{
    public static Law Law { get; } = new(
        "",
        null,
        new Dictionary<Address, double> { [Address.Handle] = 0.6, [Address.Name] = 0.2 },
        [new(0.7, Duration.FromHours(1), 1), new(0.3, Duration.FromHours(12), 0.8)],
        Acknowledges: 0.3,
        AsksBack: 0.3,
        Redirects: 0.2,
        HandsOver: 0.1,
        Deletes: 0.1,
        Assumed: null);

    public static Law Office { get; } = Law with { Staffed = "office" };

    public static Study Of(Law law, params (string Category, double Factor)[] factors) => Designs.Race with
    {
        Panel = Designs.Race.Panel with
        {
            Calendars = [new("office", DateTimeZoneProviders.Tzdb["America/Chicago"], [new([Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri], new HourSpan(9 * 60, 17 * 60))], null)],
            World = new(
                new("A world for tests.", "Un monde pour les tests."),
                factors.ToDictionary(factor => factor.Category, factor => factor.Factor, StringComparer.Ordinal),
                [.. Designs.Race.Panel.Brands.Select(brand => law with { Brand = brand.Id })]),
        },
    };
}
