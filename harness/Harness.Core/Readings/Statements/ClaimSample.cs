namespace Harness.Readings.Statements;

/// <summary>What is known of the sample behind a text, besides what the text says.</summary>
/// <param name="PerBrand">Contacts with known outcome for each brand, silence being one, at least 1; null to take what the text says.</param>
/// <param name="Brands">How many brands there were, at least 1; null to take what the text says.</param>
public sealed record ClaimSample(int? PerBrand = null, int? Brands = null)
{
    /// <summary>Nothing but what the text says.</summary>
    public static ClaimSample Unknown { get; } = new();
}
