using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>What is odd about a desk, and about what a study wants of it.</summary>
internal static class DeskWarnings
{
    /// <summary>Warns of what is odd about the desks themselves.</summary>
    public static void Check(Draft draft)
    {
        foreach (Desk desk in draft.All<Desk>())
        {
            if (new Uri(desk.Address) is { Scheme: "http", IsLoopback: false } && desk.Auth is not null)
            {
                draft.Warn(draft.At(desk, nameof(Desk.Address)), () => ProblemWords.InTheClear(desk.Address));
            }

            if (desk.Find is null && desk.Messages is not null)
            {
                draft.Warn(draft.At(desk), ProblemWords.NothingToFind);
            }

            if (desk is { Tag: null, Close: null, Messages: not null })
            {
                draft.Warn(draft.At(desk), ProblemWords.LeftOpen);
            }
            else if (desk.Tag is not null && !desk.Calls.SelectMany(call => DeskTexts.Placeholders(draft, call)).Contains("{tag}", StringComparer.Ordinal))
            {
                draft.Warn(draft.At(desk, nameof(Desk.Tag)), ProblemWords.TagUnused);
            }
        }
    }

    /// <summary>Warns of what a study wants of a desk that it cannot do.</summary>
    public static void Check(Draft draft, Study study)
    {
        IReadOnlySet<string> used = new LongestNames(draft).Used;
        bool goesOn = study.Complaints.Messages.Any(message => message.FollowUp is not null || message.Script is not null);
        bool attaches = (study.Scripts ?? []).SelectMany(script => script.AllRules).Any(rule => rule.Then.Attach is not null);
        foreach (Brand brand in study.Panel.Brands.Where(_ => used.Contains(DesksOfBrands.Channel)))
        {
            if (brand.AccountOn(DesksOfBrands.Channel) is not { } account)
            {
                continue;
            }

            Words? odd = account.Desk is not { } desk ? ProblemWords.NoDesk(brand.Id)
                : goesOn && desk.Reply is null ? ProblemWords.NoReplyThere(brand.Id)
                : attaches && !desk.Calls.OfType<DeskPost>().Any(post => TakesFile(draft, post)) ? ProblemWords.NoFileThere(brand.Id)
                : null;
            if (odd is not null)
            {
                draft.Warn(draft.At(account), () => odd);
            }
        }
    }

    private static bool TakesFile(Draft draft, DeskCall call) => DeskTexts.Placeholders(draft, call).Contains("{file}", StringComparer.Ordinal);
}
