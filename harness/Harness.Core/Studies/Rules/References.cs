using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Whatever names something by its id names something that is there.</summary>
internal static class References
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Brand brand in draft.All<Brand>())
        {
            Check(draft, brand, nameof(Brand.Sector), known.Sectors, ProblemWords.ASector);
        }

        foreach (Account account in draft.All<Account>())
        {
            Check(draft, account, nameof(Account.Channel), known.Channels, ProblemWords.AChannel);
        }

        foreach (Complaint complaint in draft.All<Complaint>())
        {
            Check(draft, complaint, nameof(Complaint.Category), known.Categories, ProblemWords.ACategory);
            for (int at = 0; at < (complaint.Sectors?.Count ?? 0); at++)
            {
                Check(draft, draft.Item(complaint.Sectors!, at), known.Sectors, ProblemWords.ASector);
            }
        }

        foreach (Law law in draft.All<Law>())
        {
            Check(draft, law, nameof(Law.Brand), known.Brands, ProblemWords.ABrand);
            if (law.Staffed is not null)
            {
                Check(draft, law, nameof(Law.Staffed), known.Calendars, ProblemWords.ACalendar);
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

    private static void Check(Draft draft, object owner, string parameter, Names? known, Words kind)
    {
        if (draft.Has(owner, parameter))
        {
            Check(draft, draft.At(owner, parameter), known, kind);
        }
    }

    private static void Check(Draft draft, Spot spot, Names? known, Words kind)
    {
        if (known?.Has(spot.Written) == false)
        {
            draft.Report(spot, () => ProblemWords.Unknown(spot.Written, kind, known.InOrder), () => Nearest.To(spot.Written, known.InOrder));
        }
    }
}
