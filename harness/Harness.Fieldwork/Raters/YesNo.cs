using Harness.Studies;

namespace Harness.Raters;

/// <summary>Yes and no in a cell.</summary>
internal static class YesNo
{
    public static Words Of(bool yes) => yes ? new("yes", "oui") : new("no", "non");

    /// <summary>What was written, in either language or as 1 and 0; null when it is neither.</summary>
    public static bool? Read(string written) => written.ToUpperInvariant() switch
    {
        "YES" or "OUI" or "1" => true,
        "NO" or "NON" or "0" => false,
        _ => null,
    };
}
