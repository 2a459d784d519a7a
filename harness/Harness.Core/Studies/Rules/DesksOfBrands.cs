using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>A desk belongs to an account on <c>http</c>, of a brand that opens it itself.</summary>
internal static class DesksOfBrands
{
    /// <summary>The channel of desks.</summary>
    public const string Channel = "http";

    public static void Check(Draft draft, Known known)
    {
        foreach (Brand brand in draft.All<Brand>().Where(brand => draft.Has(brand, nameof(Brand.Accounts))))
        {
            foreach (Account account in brand.Accounts.Where(account => account.Desk is not null && draft.Has(account, nameof(Account.Channel))))
            {
                if (account.Channel != Channel)
                {
                    draft.Report(draft.At(account, nameof(Account.Channel)), () => ProblemWords.DeskOnOtherChannel(account.Channel));
                }
                else if (draft.Has(brand, nameof(Brand.Authorisation)) && draft.Has(brand, nameof(Brand.Id)) && (brand.Authorisation is null || draft.IsWhole(brand.Authorisation))
                    && brand.Authorisation?.Basis is not (Basis.OwnBrand or Basis.Mandate or Basis.WrittenPermission))
                {
                    draft.Report(draft.At(account), () => ProblemWords.SomeoneElsesDesk(brand.Id));
                }
            }
        }
    }
}
