using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Every category has a complaint for every sector of the panel: else a brand could not be asked what the others are.</summary>
internal static class EveryCategoryInEverySector
{
    public static void Check(Draft draft, Known known)
    {
        Complaints? complaints = draft.All<Complaints>().SingleOrDefault();
        if (complaints is null || known.Categories is not { } categories || known.Sectors is not { } sectors
            || !AreClear(draft, complaints, categories, sectors))
        {
            return;
        }

        ILookup<string, string> covered = complaints.Messages
            .SelectMany(message => message.Sectors.Select(sector => (message.Category, Sector: sector)))
            .ToLookup(pair => pair.Category, pair => pair.Sector, StringComparer.Ordinal);
        foreach (Category category in complaints.Categories)
        {
            HashSet<string> mine = [.. covered[category.Id]];
            if (mine.Count < sectors.InOrder.Count)
            {
                draft.Report(
                    draft.At(category, nameof(Category.Id)),
                    () => ProblemWords.NoComplaint(category.Id, [.. sectors.InOrder.Where(sector => !mine.Contains(sector))]));
            }
        }
    }

    private static bool AreClear(Draft draft, Complaints complaints, Names categories, Names sectors) =>
        draft.Has(complaints, nameof(Complaints.Messages)) && draft.IsWhole(complaints.Messages)
        && complaints.Messages.All(message => draft.Has(message, nameof(Complaint.Category)) && categories.Has(message.Category)
            && draft.Has(message, nameof(Complaint.Sectors)) && draft.IsWhole(message.Sectors) && message.Sectors.All(sectors.Has));
}
