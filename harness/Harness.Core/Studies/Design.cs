using Harness.Studies.Binding;

namespace Harness.Studies;

/// <summary>What is varied by design.</summary>
/// <param name="AddressByWeek">The form of address in week 1, 2, ...; begins again when it is shorter than the study. At least one; null when it is not varied by week.</param>
/// <param name="Address">The form of address of all messages; null means by handle, unless it is varied. Not with <paramref name="AddressByWeek"/>.</param>
/// <param name="Vary">Further factors that are varied; null or empty when there are none.</param>
/// <param name="Arms">Treatments given by chance; null or empty when there are none.</param>
/// <param name="Repeats">How often each brand meets all crossed levels, 1 to 1000; null means as often as the schedule has room.</param>
/// <param name="Block">Within what the order is drawn; null means within each brand.</param>
/// <param name="Channels">The channels used; null means the first account of each brand.</param>
/// <param name="Matched">True when the same scene is played on each channel in turn: the same persona with the same wording, and all that is drawn for it; null or false otherwise.</param>
/// <param name="PublicPremium">Two arms, public and private; null when there are none. Not with <paramref name="Arms"/>.</param>
public sealed record Design(
    [AtLeast(1)] IReadOnlyList<Address>? AddressByWeek = null,
    Address? Address = null,
    IReadOnlyList<Variation>? Vary = null,
    [AtLeast(2)] IReadOnlyList<Arm>? Arms = null,
    [Between(1, 10_000)] int? Repeats = null,
    Block? Block = null,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Channels = null,
    bool? Matched = null,
    PublicPremium? PublicPremium = null)
{
    /// <summary>The arms, those of the public premium written out.</summary>
    public IReadOnlyList<Arm> AllArms => Arms ?? (PublicPremium is not { Percent: var percent } ? [] :
    [
        new("public", new("In public", "En public"), percent, new Dictionary<Factor, string> { [Factor.Visibility] = "public" }),
        new("private", new("In private", "En privé"), 100 - percent, new Dictionary<Factor, string> { [Factor.Visibility] = "private" }),
    ]);

    /// <summary>On how many channels each scene is played: on all of a matched design, else on one.</summary>
    public int ChannelsOfScene => Matched == true && Channels is { Count: > 1 } channels ? channels.Count : 1;

    /// <summary>All forms of address that are used, each once, in the order of the enum.</summary>
    public IReadOnlyList<Address> Addresses =>
    [
        .. (AddressByWeek is { Count: > 0 } byWeek ? byWeek : Vary?.Any(variation => variation.Factor == Factor.Address) == true ? [] : [Address ?? Studies.Address.Handle])
            .Concat((Vary ?? []).Where(variation => variation.Factor == Factor.Address)
                .SelectMany(variation => Enum.GetValues<Address>().Where(form => variation.Levels?.Contains(Kebab.Of(form), StringComparer.Ordinal) != false)))
            .Concat(Enum.GetValues<Address>().Where(form => AllArms.Any(arm => arm.Set.TryGetValue(Factor.Address, out string? level) && level == Kebab.Of(form))))
            .Distinct().Order(),
    ];

    /// <summary>The form of address of a week, where it is not varied otherwise.</summary>
    /// <param name="week">The week of the study, from 0.</param>
    /// <returns>By handle where nothing is written.</returns>
    public Address AddressIn(int week) =>
        AddressByWeek is { Count: > 0 } byWeek ? byWeek[week % byWeek.Count] : Address ?? Studies.Address.Handle;
}

/// <summary>How a message names the brand.</summary>
public enum Address
{
    /// <summary>By its account, such as <c>@Pepsi</c>, which notifies the brand.</summary>
    Handle,

    /// <summary>By its plain name, which the brand must find by itself.</summary>
    Name,

    /// <summary>By a hashtag: the complaint's, or # and the brand's name.</summary>
    Hashtag,

    /// <summary>Not at all: the placeholder is left out.</summary>
    None,
}
