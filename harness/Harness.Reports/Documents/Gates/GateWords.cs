using Harness.Findings;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

/// <summary>Words that all documents of a gate have in common.</summary>
internal static class GateWords
{
    /// <summary>A verdict, and that it is late.</summary>
    public static string Shown(GateVerdict verdict, bool isLate, Language l) => GateSentences.Of(verdict).In(l) + (isLate ? l.Pick(", late", ", en retard") : "");

    /// <summary>The last night that counts.</summary>
    public static string Until(GateResult result, Language l) => result.Night is not { } night
        ? l.Pick("No night is over yet.", "Aucune nuit n’est encore terminée.")
        : l.Pick(
            $"Until {Numerals.Date(night, l)}, after {Numerals.Count(result.Nights, l, new("night", "nuit"), new("nights", "nuits"))}.",
            $"Jusqu’au {Numerals.Date(night, l)}, après {Numerals.Count(result.Nights, l, new("night", "nuit"), new("nights", "nuits"))}.")
            + (result.IsWarmingUp ? " " + l.Pick(
                $"Warm-up until night {Numerals.Count(result.WarmUp, l)}: too little data is no fault so far.",
                $"Mise en route jusqu’à la nuit {Numerals.Count(result.WarmUp, l)} : le manque de données n’est pas encore une faute.") : "");
}
