using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Planning;

/// <summary>Something that differs from contact to contact of a plan.</summary>
/// <param name="Name">Its name in lower case, such as <c>category</c>.</param>
/// <param name="Level">The level of a contact.</param>
public sealed record PlanFactor(string Name, Func<Plan, Slot, string> Level)
{
    private static readonly string[] Weeks = [.. Enumerable.Range(1, 520).Select(Number)];

    /// <summary>The factors of a plan that its balance is reported for.</summary>
    public static IReadOnlyList<PlanFactor> All { get; } =
    [
        new("brand", (_, slot) => slot.Brand.Id),
        new("channel", (_, slot) => slot.Account.Channel),
        new("category", (_, slot) => slot.Complaint.Category),
        new("persona", (_, slot) => slot.Persona.Id),
        new("followers", (_, slot) => Kebab.Of(slot.Persona.Followers)),
        new("address", (_, slot) => Kebab.Of(slot.Address)),
        new("visibility", Drawn(Factor.Visibility)),
        new("tone", Drawn(Factor.Tone)),
        new("leverage", Drawn(Factor.Leverage)),
        new("standing", Drawn(Factor.Standing)),
        new("language", (_, slot) => Kebab.Of(slot.Language)),
        new("arm", (_, slot) => slot.Drawn?.Arm ?? "none"),
        new("week", (_, slot) => slot.Week < Weeks.Length ? Weeks[slot.Week] : Number(slot.Week + 1)),
        new("weekday", (plan, slot) => Weekday(Local(plan, slot).DayOfWeek)),
        new("hour-class", (plan, slot) => HourClass(Local(plan, slot).Hour)),
    ];

    private static Func<Plan, Slot, string> Drawn(Factor factor) => (_, slot) => slot.Drawn?.Level(factor) ?? "none";

    private static string Weekday(IsoDayOfWeek day) => Kebab.Of((Weekday)(int)day);

    private static string HourClass(int hour) => hour switch
    {
        >= 9 and < 18 => "office",
        >= 18 and < 22 => "evening",
        _ => "night",
    };

    private static LocalDateTime Local(Plan plan, Slot slot) => slot.At.InZone(plan.Study.Schedule.Zone).LocalDateTime;

    private static string Number(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
