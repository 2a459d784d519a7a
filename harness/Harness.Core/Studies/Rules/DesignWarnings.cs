using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What is odd about the design of a study without errors: levels that cannot come equally often, wordings that come twice.</summary>
internal static class DesignWarnings
{
    public static void Check(Draft draft, Study study, Known known)
    {
        int cells = Crossed(draft, study, known), room = study.Schedule.Windows.SelectMany(window => window.Days).Distinct().Count() * study.Schedule.Weeks * (study.Schedule.PerDay ?? 1);
        int contacts = study.Design.Repeats is { } repeats && cells > 0 ? (int)Math.Min(room, (long)repeats * cells) : room;
        if (study.Design.Repeats is not null && cells == 0)
        {
            draft.Warn(draft.At(study.Design, nameof(Design.Repeats)), ProblemWords.NothingRepeated);
        }

        CheckBalance(draft, study, known, contacts);
        CheckWordings(draft, study, contacts);
    }

    // The combinations of the crossed factors that the design draws; 0 when it crosses none.
    private static int Crossed(Draft draft, Study study, Known known)
    {
        int[] levels =
        [
            .. (study.Design.Vary ?? []).Where(variation => variation.How == Spread.Crossed && variation.Factor is not (Factor.Brand or Factor.Wave or Factor.WeekdayClass or Factor.HourClass))
                .Select(variation => variation.Levels?.Count ?? FactorNames.Of(variation.Factor, draft, known)?.Count ?? 1),
        ];
        return levels.Length == 0 ? 0 : (int)Math.Min(1_000_000, levels.Aggregate(1L, (product, count) => Math.Min(1_000_000, product * count)));
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
            int over = variation.How == Spread.ByWeek ? study.Schedule.Weeks : contacts;
            if (variation.Factor is not (Factor.Brand or Factor.Wave) && over % levels != 0)
            {
                draft.Warn(draft.At(variation, nameof(Variation.Factor)), () => ProblemWords.Unbalanced(Kebab.Of(variation.Factor), levels, over));
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
        ILookup<(string, string), string> met = study.Complaints.Messages.SelectMany(complaint => complaint.Sectors, (complaint, sector) => (Key: (complaint.Category, sector), complaint.Id))
            .ToLookup(each => each.Key, each => each.Id);
        foreach (Complaint complaint in study.Complaints.Messages)
        {
            int ways = Texts.Lists(complaint).Sum(list => list.Count);
            int share = each / complaint.Sectors.SelectMany(sector => met[(complaint.Category, sector)]).Distinct(StringComparer.Ordinal).Count();
            if (ways < share)
            {
                draft.Warn(draft.At(complaint.Wordings), () => ProblemWords.SentTwice(ways, share));
            }
        }
    }
}
