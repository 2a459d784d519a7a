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
        ScoreParts.Check,
        SpeedSteps.Check,
        ShareOrTime.Check,
        OneComplaintEach.Check,
        CommitmentsAndIncidents.Check,
        AuthorisedContacts.Check,
        CapsInOrder.Check,
        HolidayRules.Check,
        PersonaContacts.Check,
        Mailboxes.Check,
        SendingHours.Check,
        DesignFactors.Check,
        TextsForTheDesign.Check,
        ScriptRules.Check,
        ScriptChannels.Check,
        ScriptTexts.Check,
        RotaHours.Check,
        UnreadAccounts.Check,
        OwnBrandsOnly.Check,
        AimsAndCosts.Check,
        DeskAddresses.Check,
        DeskRequests.Check,
        DeskChoices.Check,
        DeskPlaceholders.Check,
        DesksOfBrands.Check,
        WebForms.Check,
        GateEntries.Check,
    ];

    /// <summary>Reports what only a study without other errors can break.</summary>
    public static void CheckWhole(Draft draft, Study study, IReadOnlyCollection<string> channels)
    {
        PlanSizes.Check(draft, study, Known.In(draft, channels));
        PersonasAtLevels.Check(draft, study);
    }

    /// <summary>Warns of what is odd about a study without errors.</summary>
    public static void Warn(Draft draft, Study study, IReadOnlyCollection<string> channels)
    {
        TextWarnings.Check(draft, study);
        ScriptWarnings.Check(draft, study);
        AccountsOfPersonas.Warn(draft, study);
        DesignWarnings.Check(draft, study, Known.In(draft, channels));
        WebWarnings.Check(draft, study);
        DeskWarnings.Check(draft);
        DeskWarnings.Check(draft, study);
    }

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
