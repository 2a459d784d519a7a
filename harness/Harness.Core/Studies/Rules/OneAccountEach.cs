using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A brand has exactly one account: a study has one channel, and a message one address.</summary>
internal static class OneAccountEach
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Brand brand in draft.All<Brand>().Where(brand => brand.Accounts?.Count > 1))
        {
            draft.Report(draft.Item(brand.Accounts, 1), () => ProblemWords.OneAccount(brand.Accounts.Count));
        }
    }
}
