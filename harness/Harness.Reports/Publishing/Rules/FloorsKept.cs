using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>Too few messages: no order, and with fewer still no figure. The report leaves both out by itself; here readers are told of whom.</summary>
internal static class FloorsKept
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        Stratum[] brands = [.. of.Report.Analysis.Brands.Where(brand => brand.N > 0)];
        Stratum[] none = [.. brands.Where(brand => brand.N < Floors.Figure)], few = [.. brands.Where(brand => brand.N is >= Floors.Figure and < Floors.Order)];
        return none.Length + few.Length == 0
            ? (PublicVerdict.Ok, Say(l => l.Pick($"Every brand has {Numerals.Count(Floors.Order, l)} messages or more.", $"Chaque marque a {Numerals.Count(Floors.Order, l)} messages ou plus.")))
            : (PublicVerdict.Labelled, Say(l => string.Join(" ", new[]
            {
                few.Length == 0 ? null : l.Pick($"Fewer than {Numerals.Count(Floors.Order, l)} messages, no order: {few.List(l)}.", $"Moins de {Numerals.Count(Floors.Order, l)} messages, pas d’ordre : {few.List(l)}."),
                none.Length == 0 ? null : l.Pick($"Fewer than {Numerals.Count(Floors.Figure, l)} messages, no figure: {none.List(l)}.", $"Moins de {Numerals.Count(Floors.Figure, l)} messages, pas de chiffre : {none.List(l)}."),
            }.OfType<string>())));
    }
}
