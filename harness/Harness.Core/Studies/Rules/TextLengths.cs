using System.Text;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Every text fits the platform, whichever brand of its sectors it names and in whichever form.</summary>
internal static class TextLengths
{
    public static void Check(Draft draft, Known known)
    {
        if (draft.All<Study>().SingleOrDefault()?.TextLimit is not { } limit)
        {
            return;
        }

        Dictionary<string, Naming> longest = LongestBySector(draft);
        foreach (Complaint complaint in draft.All<Complaint>())
        {
            Naming? naming = (complaint.Sectors ?? []).Select(longest.GetValueOrDefault).MaxBy(naming => naming?.Length ?? 0);
            for (int at = 0; naming is not null && at < (complaint.Wordings?.Count ?? 0); at++)
            {
                Spot spot = draft.Item(complaint.Wordings!, at);
                int length = MessageText.Render(spot.Written, naming.Brand, naming.Account, naming.Address).Length;
                if (length > limit && Placeholders.NamesBrandOnce(spot.Written))
                {
                    draft.Report(spot, () => ProblemWords.TooLongFor(naming.Text, length, limit));
                }
            }

            if (complaint.FollowUp?.Normalize(NormalizationForm.FormC).Length is { } followUp && followUp > limit)
            {
                draft.Report(draft.At(complaint, nameof(Complaint.FollowUp)), () => ProblemWords.TooLong(followUp, limit));
            }
        }
    }

    private static Dictionary<string, Naming> LongestBySector(Draft draft) =>
        draft.All<Brand>()
            .Where(brand => draft.Has(brand, nameof(Brand.Name)) && draft.Has(brand, nameof(Brand.Sector)) && draft.Has(brand, nameof(Brand.Accounts)))
            .SelectMany(brand => brand.Accounts.Where(account => draft.Has(account, nameof(Account.Handle))), (brand, account) => (brand, account))
            .SelectMany(pair => Enum.GetValues<Address>(), (pair, address) => new Naming(pair.brand, pair.account, address))
            .GroupBy(naming => naming.Brand.Sector, StringComparer.Ordinal)
            .ToDictionary(sector => sector.Key, sector => sector.MaxBy(naming => naming.Length)!, StringComparer.Ordinal);

    private sealed record Naming(Brand Brand, Account Account, Address Address)
    {
        public string Text { get; } = MessageText.Render(MessageText.Placeholder, Brand, Account, Address);

        public int Length => Text.Length;
    }
}
