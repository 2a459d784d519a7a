using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The channels on which a design opens conversations: those of its list, its variation and its arms; where it names none, the first account of each brand.</summary>
internal sealed class OpeningChannels
{
    private readonly bool withFirst;

    public OpeningChannels(Draft draft)
    {
        Design? design = draft.All<Design>().SingleOrDefault();
        Variation? varied = design?.Vary?.FirstOrDefault(variation => variation.Factor == Factor.Channel && draft.IsWhole(variation));
        IEnumerable<string> arms = (design?.Arms ?? []).Select(arm => arm.Set?.GetValueOrDefault(Factor.Channel)).OfType<string>();
        Everywhere = varied is null
            ? [.. (design?.Channels ?? []).Concat(arms).Distinct(StringComparer.Ordinal)]
            : varied.Levels ?? design!.Channels ?? [.. draft.All<Account>().Select(account => account.Channel).OfType<string>().Distinct(StringComparer.Ordinal)];
        withFirst = varied is null && design?.Channels is null;
    }

    /// <summary>The channels on which every brand needs an account.</summary>
    public IReadOnlyList<string> Everywhere { get; }

    /// <summary>The channels on which a brand is written to.</summary>
    public IEnumerable<string> Of(Brand brand) =>
        withFirst ? brand.Accounts.Take(1).Select(account => account.Channel).OfType<string>().Concat(Everywhere).Distinct(StringComparer.Ordinal) : Everywhere;
}
