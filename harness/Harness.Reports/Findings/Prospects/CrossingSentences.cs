using Harness.Planning;
using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Findings.Prospects;

/// <summary>How often each brand meets the crossing of a design, and what a schedule without room for it lacks: in sentences.</summary>
internal static class CrossingSentences
{
    private const int MostCells = 3;
    private const int MostBrands = 10;

    /// <summary>What is planned; none when the design does not count its repeats.</summary>
    public static IEnumerable<Words> Planned(Plan plan)
    {
        if (Crossing.Of(plan.Study, plan.Wave) is { Fits: true } crossing)
        {
            yield return Phrases.Say(l => l.Pick("Each brand meets every combination of ", "Chaque marque rencontre chaque combinaison ") + Factors(crossing, l)
                + l.Pick(" ", " exactement ") + Numerals.Count(crossing.Repeats, l, new("time", "fois"), new("times", "fois")) + l.Pick(" exactly: ", " : ")
                + Numerals.Count(crossing.Asked, l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick(", then nothing more is sent to it.", ", puis plus rien ne lui est envoyé."));
        }
    }

    /// <summary>What is lacking; none when the schedule has room.</summary>
    public static IEnumerable<Words> Lacking(Plan plan)
    {
        if (Crossing.Of(plan.Study, plan.Wave) is not { Fits: false } crossing)
        {
            yield break;
        }

        yield return Phrases.Say(l => l.Pick("Each brand is to meet every combination of ", "Chaque marque doit rencontrer chaque combinaison ") + Factors(crossing, l) + " "
            + Numerals.Count(crossing.Repeats, l, new("time", "fois"), new("times", "fois")) + l.Pick(": that is ", ", soit ")
            + Numerals.Count(crossing.Asked, l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick(", and the schedule has room for ", ", et le calendrier en admet ") + Numerals.Count(crossing.Room, l)
            + l.Pick(". That would do: ", ". Il suffirait ")
            + (crossing.Weeks is not { } weeks ? string.Empty : l.Pick(string.Empty, "de ") + Numerals.Count(weeks, l, new("week", "semaine"), new("weeks", "semaines")) + l.Pick(" in place of ", " au lieu de ") + Numerals.Count(plan.Study.Schedule.Weeks, l) + l.Pick(", or ", ", "))
            + l.Pick("more messages a day, or fewer repeats.", "de plus de messages par jour, ou de moins de répétitions."));
        IGrouping<string, (Brand Brand, string Cell, int Missing)>[] brands = [.. crossing.Lacking(plan).GroupBy(cell => cell.Brand.Name, StringComparer.Ordinal)];
        foreach (IGrouping<string, (Brand Brand, string Cell, int Missing)> brand in brands.Take(MostBrands))
        {
            yield return Phrases.Say(l => brand.Key + l.Pick(" lacks ", " : il manque ") + Numerals.Count(brand.Sum(cell => (long)cell.Missing), l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick(": ", ", soit ")
                + string.Join(", ", brand.Take(MostCells).Select(cell => $"{cell.Cell} ({Numerals.Count(cell.Missing, l)})")) + (brand.Count() > MostCells ? "…" : "."));
        }

        if (brands.Length > MostBrands)
        {
            yield return Phrases.Say(l => l.Pick("And so for ", "De même pour ") + Numerals.Count(brands.Length - MostBrands, l, new("more brand", "autre marque"), new("more brands", "autres marques")) + ".");
        }
    }

    private static string Factors(Crossing crossing, Language l) => string.Join(" × ", crossing.Factors.Select((factor, at) => at == 0 && l == Language.Fr ? FactorNames.After("de", Kebab.Of(factor)) : FactorNames.Of(Kebab.Of(factor)).In(l)));
}
