using NodaTime;

namespace Harness.Studies;

/// <summary>The most that a brand may be asked to bear.</summary>
/// <param name="PerDay">Contacts on one day of the schedule's zone; null means no limit of its own.</param>
/// <param name="PerWeek">Contacts in one week, Monday to Sunday; null means no limit of its own.</param>
/// <param name="Total">Contacts in one wave; null means no limit of its own.</param>
/// <param name="Gap">The least time between two contacts; null means none of its own.</param>
/// <param name="AgentMinutes">Minutes of the brand's people that one wave may take; null means no limit of its own.</param>
public sealed record Caps(
    [Between(1, 100_000)] int? PerDay,
    [Between(1, 100_000)] int? PerWeek,
    [Between(1, 1_000_000)] int? Total,
    Duration? Gap,
    [Between(1, 1_000_000)] int? AgentMinutes)
{
    /// <summary>What holds for third parties of which nothing else is written: 2 contacts a day, 10 a week, 60 a wave, half an hour apart.</summary>
    public static Caps ThirdParty { get; } = new(2, 10, 60, Duration.FromMinutes(30), null);

    /// <summary>No limit at all.</summary>
    public static Caps None { get; } = new(null, null, null, null, null);

    /// <summary>The caps of one brand: its own, else those of the study, else, for a third party, <see cref="ThirdParty"/>; each limit for itself.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="study">The caps of the study; null when it has none.</param>
    /// <returns>The limits; null among them means none.</returns>
    public static Caps For(Brand brand, Caps? study)
    {
        ArgumentNullException.ThrowIfNull(brand);
        return (brand.Caps ?? None).Else(study ?? None).Else(brand.IsThirdParty ? ThirdParty : None);
    }

    private Caps Else(Caps other) => new(
        PerDay ?? other.PerDay, PerWeek ?? other.PerWeek, Total ?? other.Total, Gap ?? other.Gap, AgentMinutes ?? other.AgentMinutes);
}
