using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What the parts of a study owe one another: every rule that no single value can break.</summary>
internal static class StudyRules
{
    private static readonly Action<Draft, Known>[] All =
    [
        DistinctEntries.Check,
        References.Check,
        EveryCategoryInEverySector.Check,
        Placeholders.Check,
        TextLengths.Check,
        ScheduleAndLooks.Check,
        AccountsOnChannels.Check,
        CalendarHours.Check,
        OneLawEach.Check,
        LawChances.Check,
        RisingMarks.Check,
        ShareOrTime.Check,
    ];

    /// <summary>Reports every rule that is broken; rules about what could not be read are left alone.</summary>
    public static void Check(Draft draft, IReadOnlyCollection<string> channels)
    {
        Known known = Known.In(draft, channels);
        foreach (Action<Draft, Known> rule in All)
        {
            rule(draft, known);
        }
    }
}
