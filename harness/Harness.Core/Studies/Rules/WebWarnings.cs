using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What a study wants of forms and chats that they cannot do.</summary>
internal static class WebWarnings
{
    /// <summary>Warns of it.</summary>
    public static void Check(Draft draft, Study study)
    {
        bool goesOn = study.Complaints.Messages.Any(message => message.FollowUp is not null || message.Script is not null);
        bool attaches = study.Complaints.Messages.Any(message => message.Attachments?.Count > 0) || (study.Scripts ?? []).SelectMany(script => script.AllRules).Any(rule => rule.Then.Attach is not null);
        foreach (Account account in study.Panel.Brands.SelectMany(brand => brand.Accounts).Where(account => account.Form is not null))
        {
            Words? odd = goesOn && account.Form!.Again is null ? ProblemWords.NothingAgain()
                : attaches && account.Form!.AllSteps.All(step => step.Attach is null) ? ProblemWords.NothingAttached()
                : null;
            if (odd is not null)
            {
                draft.Warn(draft.At(account, nameof(Account.Form)), () => odd);
            }
        }
    }
}
