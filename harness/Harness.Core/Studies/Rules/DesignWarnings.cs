using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What is odd about the design of a study without errors: levels that cannot come equally often, wordings that come twice, scripts that nothing plays.</summary>
internal static class DesignWarnings
{
    public static void Check(Draft draft, Study study, Known known)
    {
        int contacts = study.Schedule.Windows.Sum(window => window.Days.Count) * study.Schedule.Weeks * (study.Schedule.PerDay ?? 1);
        CheckBalance(draft, study, known, contacts);
        CheckWordings(draft, study, contacts);
        foreach (Script script in (study.Scripts ?? []).Where(script => study.Complaints.Messages.All(complaint => complaint.Script != script.Id)))
        {
            draft.Warn(draft.At(script, nameof(Script.Id)), () => ProblemWords.UnusedScript(script.Id));
        }
    }

    private static void CheckBalance(Draft draft, Study study, Known known, int contacts)
    {
        if (study.Design.AddressByWeek is { } byWeek && study.Schedule.Weeks % byWeek.Count != 0)
        {
            draft.Warn(draft.At(study.Design, nameof(Design.AddressByWeek)), () => ProblemWords.Unbalanced(Kebab.Of(Factor.Address), byWeek.Count, study.Schedule.Weeks));
        }

        foreach (Variation variation in study.Design.Vary ?? [])
        {
            int levels = variation.Levels?.Count ?? FactorNames.Of(variation.Factor, draft, known)?.Count ?? 1;
            int repeats = variation.How == Spread.Crossed ? study.Design.Repeats ?? 1 : 1;
            int over = variation.How == Spread.ByWeek ? study.Schedule.Weeks : contacts;
            if (variation.Factor is not (Factor.Brand or Factor.Wave) && over % (levels * repeats) != 0)
            {
                draft.Warn(draft.At(variation, nameof(Variation.Factor)), () => ProblemWords.Unbalanced(Kebab.Of(variation.Factor), levels * repeats, over));
            }
        }

        if (contacts % study.Complaints.Categories.Count != 0)
        {
            draft.Warn(draft.At(study.Schedule), () => ProblemWords.Unbalanced(Kebab.Of(Factor.Category), study.Complaints.Categories.Count, contacts));
        }

        if (contacts % study.Personas.Count != 0)
        {
            draft.Warn(draft.At(study.Schedule), () => ProblemWords.Unbalanced(Kebab.Of(Factor.Persona), study.Personas.Count, contacts));
        }
    }

    private static void CheckWordings(Draft draft, Study study, int contacts)
    {
        int each = (contacts + study.Complaints.Categories.Count - 1) / study.Complaints.Categories.Count;
        foreach (Complaint complaint in study.Complaints.Messages)
        {
            int ways = Texts.Lists(complaint).Sum(list => list.Count);
            int share = each / study.Complaints.Messages.Where(other => other.Category == complaint.Category && other.Sectors.Intersect(complaint.Sectors, StringComparer.Ordinal).Any()).Count();
            if (ways < share)
            {
                draft.Warn(draft.At(complaint.Wordings), () => ProblemWords.SentTwice(ways, share));
            }
        }
    }
}
