using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The names that others may refer to; null where some could not be read, so that no reference can be called wrong.</summary>
/// <param name="Channels">The channels of the harness.</param>
/// <param name="Sectors">Sectors of the panel.</param>
/// <param name="Brands">Brands of the panel.</param>
/// <param name="Calendars">Calendars of the panel.</param>
/// <param name="Categories">Categories of the complaints.</param>
/// <param name="Scripts">Scripts of the study.</param>
internal sealed record Known(Names Channels, Names? Sectors, Names? Brands, Names? Calendars, Names? Categories, Names? Scripts)
{
    /// <summary>The names in a draft.</summary>
    public static Known In(Draft draft, IReadOnlyCollection<string> channels)
    {
        Study? study = draft.All<Study>().SingleOrDefault();
        Panel? panel = draft.All<Panel>().SingleOrDefault();
        Complaints? complaints = draft.All<Complaints>().SingleOrDefault();
        return new Known(
            new Names(channels),
            Of(draft, panel, nameof(Panel.Sectors), panel?.Sectors, sector => sector.Id),
            Of(draft, panel, nameof(Panel.Brands), panel?.Brands, brand => brand.Id),
            Of(draft, panel, nameof(Panel.Calendars), panel?.Calendars, calendar => calendar.Id),
            Of(draft, complaints, nameof(Complaints.Categories), complaints?.Categories, category => category.Id),
            Of(draft, study, nameof(Study.Scripts), study?.Scripts, script => script.Id));
    }

    private static Names? Of<T>(Draft draft, object? owner, string parameter, IReadOnlyList<T>? list, Func<T, string> id)
        where T : class =>
        owner is null || !draft.Has(owner, parameter) ? null
        : list is null ? new Names([])
        : draft.IsWhole(list) && list.All(item => draft.Has(item, "Id")) ? new Names(list.Select(id))
        : null;
}
