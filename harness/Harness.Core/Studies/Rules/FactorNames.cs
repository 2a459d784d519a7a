using System.Globalization;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The levels that each factor can have in a study.</summary>
internal static class FactorNames
{
    /// <summary>The levels in order; null where they could not all be read.</summary>
    public static IReadOnlyList<string>? Of(Factor factor, Draft draft, Known known) => factor switch
    {
        Factor.Brand => known.Brands?.InOrder,
        Factor.Channel => draft.All<Design>().SingleOrDefault()?.Channels ?? known.Channels.InOrder,
        Factor.Persona => draft.All<Study>().SingleOrDefault() is { Personas: { } personas } && draft.IsWhole(personas) && personas.All(draft.IsWhole)
            ? [.. personas.Select(persona => persona.Id)]
            : null,
        Factor.Followers => Members(typeof(FollowerTier)),
        Factor.Category => known.Categories?.InOrder,
        Factor.Address => Members(typeof(Address)),
        Factor.Visibility => Members(typeof(Visibility)),
        Factor.Tone => Members(typeof(Tone)),
        Factor.Leverage => Members(typeof(Leverage)),
        Factor.Standing => Members(typeof(Standing)),
        Factor.WeekdayClass => Members(typeof(WeekdayClass)),
        Factor.HourClass => Members(typeof(HourClass)),
        Factor.Wave => [.. Enumerable.Range(1, draft.All<Schedule>().SingleOrDefault()?.Repeat?.Times ?? 1).Select(wave => wave.ToString(CultureInfo.InvariantCulture))],
        Factor.Language => Members(typeof(Language)),
    };

    /// <summary>The levels of a factor that a design uses: those of its variation, else those of its arms; empty when it is not varied.</summary>
    public static IReadOnlyList<string> Used(Factor factor, Design design, IReadOnlyList<string> all) =>
        design.Vary?.FirstOrDefault(variation => variation.Factor == factor) is { } variation ? variation.Levels ?? all
        : [.. design.AllArms.Where(arm => arm.Set is not null).Select(arm => arm.Set.GetValueOrDefault(factor)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the panel and the schedule give a factor, so that nothing is drawn for it; its balance is reported.</summary>
    public static bool IsScheduled(Factor factor) => factor is Factor.Brand or Factor.Wave or Factor.WeekdayClass or Factor.HourClass;

    private static IReadOnlyList<string> Members(Type type) => [.. Kebab.Members(type).Keys];
}
