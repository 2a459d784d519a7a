using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Every category has a complaint for every sector of the panel: else a brand could not be asked what the others are.</summary>
internal static class EveryCategoryInEverySector
{
    public static void Check(Draft draft, Known known)
    {
        Complaints? complaints = draft.All<Complaints>().SingleOrDefault();
        if (complaints is null || known.Categories is null || known.Sectors is not { } sectors || !AreClear(draft, complaints))
        {
            return;
        }

        ILookup<string, string> covered = complaints.Messages
            .SelectMany(message => message.Sectors.Where(sectors.Has).Select(sector => (message.Category, Sector: sector)))
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

    private static bool AreClear(Draft draft, Complaints complaints) =>
        draft.Has(complaints, nameof(Complaints.Messages)) && draft.IsWhole(complaints.Messages)
        && complaints.Messages.All(message => draft.Has(message, nameof(Complaint.Category)) && draft.Has(message, nameof(Complaint.Sectors)));
}
