using NodaTime;

namespace Harness.Studies;

/// <summary>What allows a study to write to a brand.</summary>
/// <param name="Basis">The ground it stands on.</param>
/// <param name="By">Who approved it, at most 200 characters.</param>
/// <param name="On">The day of the approval.</param>
/// <param name="Until">The last day on which it holds; null when it has no end.</param>
/// <param name="Document">Name of the file that holds it; null when there is none.</param>
/// <param name="Channels">The channels it is limited to; null means all.</param>
public sealed record Authorisation(
    Basis Basis,
    [AtMost(200)] string By,
    LocalDate On,
    LocalDate? Until,
    [FileName] string? Document,
    [Distinct, AtLeast(1)] IReadOnlyList<string>? Channels);

/// <summary>The ground an authorisation stands on.</summary>
public enum Basis
{
    /// <summary>The brand is one's own.</summary>
    OwnBrand,

    /// <summary>The brand ordered the study.</summary>
    Mandate,

    /// <summary>The brand was asked and agreed in writing.</summary>
    WrittenPermission,

    /// <summary>A publisher answers for the study.</summary>
    Editorial,

    /// <summary>A regulator or a law orders it.</summary>
    Regulator,
}
