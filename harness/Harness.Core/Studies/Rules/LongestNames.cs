using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>For each sector and channel the longest way in which a design names a brand, and the longest values of all other placeholders.</summary>
internal sealed class LongestNames
{
    private readonly Dictionary<(string Sector, string Channel), Naming> longest = [];
    private readonly Dictionary<string, string> values;

    public LongestNames(Draft draft)
    {
        Study? study = draft.All<Study>().SingleOrDefault();
        Design? design = draft.All<Design>().SingleOrDefault(design => draft.IsWhole(design) && design.AllArms.All(arm => arm.Set is not null));
        Purchase[] cases = [.. draft.All<Purchase>().Where(draft.IsWhole)];
        values = new(StringComparer.Ordinal)
        {
            ["{order}"] = Longest(cases.Select(each => each.Order)),
            ["{product}"] = Longest(cases.Select(each => each.Product)),
            ["{date}"] = "2026-12-31",
            ["{proof}"] = Longest(cases.Select(each => each.Proof ?? "")),
            ["{case}"] = ReservedNumbers.Case("p0000001"),
            ["{phone}"] = ReservedNumbers.For(Language.Fr, 0),
            ["{email}"] = ReservedNumbers.Email("p0000001"),
        };
        Brand[] brands = [.. draft.All<Brand>().Where(brand => draft.Has(brand, nameof(Brand.Name)) && draft.Has(brand, nameof(Brand.Sector)) && draft.Has(brand, nameof(Brand.Accounts)))];
        foreach (Brand brand in brands)
        {
            foreach (Account account in brand.Accounts.Where(account => draft.Has(account, nameof(Account.Handle)) && draft.Has(account, nameof(Account.Channel))))
            {
                foreach (Address address in design?.Addresses ?? Enum.GetValues<Address>())
                {
                    Naming naming = new(brand, account, address);
                    if (!longest.TryGetValue((brand.Sector, account.Channel), out Naming? known) || known.Text.Length < naming.Text.Length)
                    {
                        longest[(brand.Sector, account.Channel)] = naming;
                    }
                }
            }
        }

        StudyLimit = study?.TextLimit;
        OpeningChannels opening = new(draft);
        Used = brands.SelectMany(opening.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the study itself says of the length of a message; null when nothing.</summary>
    public int? StudyLimit { get; }

    /// <summary>The channels on which the study sends first messages.</summary>
    public IReadOnlySet<string> Used { get; }

    /// <summary>Every channel on which brands of some sectors have accounts.</summary>
    public IEnumerable<string> Channels(IEnumerable<string> sectors) =>
        sectors.SelectMany(sector => longest.Keys.Where(key => key.Sector == sector)).Select(key => key.Channel).Distinct(StringComparer.Ordinal);

    /// <summary>The limit of a channel; the study's own where it is narrower, or where only it is asked for.</summary>
    public int? Limit(string channel) => (ChannelLimits.Of(channel), StudyLimit) switch
    {
        ({ } platform, { } own) => Math.Min(platform, own),
        (var platform, var own) => platform ?? own,
    };

    /// <summary>The longest form in which a text can be sent on a channel, and the name in it.</summary>
    public (int Length, string Name) Longest(string text, IEnumerable<string> sectors, string channel, string? hashtag)
    {
        Naming? naming = sectors.Select(sector => longest.GetValueOrDefault((sector, channel))).MaxBy(each => each?.Text.Length ?? -1);
        string filled = MessageText.Fill(naming is null ? text : MessageText.Render(text, naming.Brand, naming.Account, naming.Address, hashtag), values);
        return (ChannelLimits.LengthOn(channel, filled), naming?.Text ?? "");
    }

    private static string Longest(IEnumerable<string> texts) => texts.MaxBy(text => text.Length) ?? "";

    private sealed record Naming(Brand Brand, Account Account, Address Address)
    {
        public string Text { get; } = MessageText.Render(MessageText.Placeholder, Brand, Account, Address);
    }
}
