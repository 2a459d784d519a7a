using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Whatever names something by its id names something that is there.</summary>
internal static class References
{
    private static readonly Func<Known, Names?> Channels = known => known.Channels;
    private static readonly Func<Known, Names?> Sectors = known => known.Sectors;
    private static readonly Func<Known, Names?> Brands = known => known.Brands;
    private static readonly Func<Known, Names?> Calendars = known => known.Calendars;
    private static readonly Func<Known, Names?> Categories = known => known.Categories;
    private static readonly Func<Known, Names?> Scripts = known => known.Scripts;

    private static readonly ILookup<Type, Reference> All = new[]
    {
        new Reference(typeof(Brand), nameof(Brand.Sector), Sectors, ProblemWords.ASector),
        new(typeof(Account), nameof(Account.Channel), Channels, ProblemWords.AChannel),
        new(typeof(Commitment), nameof(Commitment.Channel), Channels, ProblemWords.AChannel),
        new(typeof(Commitment), nameof(Commitment.Calendar), Calendars, ProblemWords.ACalendar),
        new(typeof(Authorisation), nameof(Authorisation.Channels), Channels, ProblemWords.AChannel),
        new(typeof(PersonaAccount), nameof(PersonaAccount.Channel), Channels, ProblemWords.AChannel),
        new(typeof(Complaint), nameof(Complaint.Category), Categories, ProblemWords.ACategory),
        new(typeof(Complaint), nameof(Complaint.Sectors), Sectors, ProblemWords.ASector),
        new(typeof(Complaint), nameof(Complaint.Script), Scripts, ProblemWords.AScript),
        new(typeof(Script), nameof(Script.Ladder), Channels, ProblemWords.AChannel),
        new(typeof(Trigger), nameof(Trigger.On), Channels, ProblemWords.AChannel),
        new(typeof(BusinessSilence), nameof(BusinessSilence.Calendar), Calendars, ProblemWords.ACalendar),
        new(typeof(Reaction), nameof(Reaction.Escalate), Channels, ProblemWords.AChannel),
        new(typeof(HandOff), nameof(HandOff.Channel), Channels, ProblemWords.AChannel),
        new(typeof(Purchase), nameof(Purchase.Brand), Brands, ProblemWords.ABrand),
        new(typeof(Design), nameof(Design.Channels), Channels, ProblemWords.AChannel),
        new(typeof(Schedule), nameof(Schedule.Skip), Calendars, ProblemWords.ACalendar),
        new(typeof(ChannelCost), nameof(ChannelCost.Channel), Channels, ProblemWords.AChannel),
        new(typeof(ChannelUse), nameof(ChannelUse.Channel), Channels, ProblemWords.AChannel),
        new(typeof(Shift), nameof(Shift.Channels), Channels, ProblemWords.AChannel),
        new(typeof(GateEntry), nameof(GateEntry.Brand), Brands, ProblemWords.ABrand),
        new(typeof(GateEntry), nameof(GateEntry.Channel), Channels, ProblemWords.AChannel),
        new(typeof(GateEntry), nameof(GateEntry.Calendar), Calendars, ProblemWords.ACalendar),
        new(typeof(Law), nameof(Law.Brand), Brands, ProblemWords.ABrand),
        new(typeof(Law), nameof(Law.Staffed), Calendars, ProblemWords.ACalendar),
    }.ToLookup(reference => reference.Owner);

    public static void Check(Draft draft, Known known)
    {
        foreach (object record in draft.All())
        {
            foreach (Reference reference in All[record.GetType()].Where(reference => draft.Has(record, reference.Parameter)))
            {
                RecordShape shape = RecordShape.Of(record.GetType());
                object? value = shape.Value(record, shape.Key(reference.Parameter));
                foreach (Spot spot in value is IReadOnlyList<string> list ? Enumerable.Range(0, list.Count).Select(at => draft.Item(list, at)) : value is null ? [] : [draft.At(record, reference.Parameter)])
                {
                    Check(draft, spot, reference.Known(known), reference.Kind);
                }
            }
        }

        foreach (World world in draft.All<World>().Where(world => world.Categories is not null))
        {
            foreach (string category in world.Categories!.Keys)
            {
                Check(draft, draft.Key(world.Categories, category), known.Categories, ProblemWords.ACategory);
            }
        }
    }

    private static void Check(Draft draft, Spot spot, Names? known, Words kind)
    {
        if (known?.Has(spot.Written) == false)
        {
            draft.Report(spot, () => ProblemWords.Unknown(spot.Written, kind, known.InOrder), () => Nearest.To(spot.Written, known.InOrder));
        }
    }

    private sealed record Reference(Type Owner, string Parameter, Func<Known, Names?> Known, Words Kind);
}
