using Harness.Charts;
using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>Speed against quality: the share answered by an age, silence counted in, beside the mean score of what was answered.</summary>
internal static class QualityScatter
{
    private const int Steps = 5, MostBrands = 24;

    /// <summary>The chart; null where fewer than two brands have both figures, or more than can be told apart.</summary>
    public static ScatterChart? Of(WaveQuality quality, Language l)
    {
        BrandQuality[] shown = [.. quality.Brands.Where(brand => brand is { Total: { Published: true, Estimate: { Low: not null, High: not null } }, Brand.Published: true })];
        if (shown.Length is < 2 or > MostBrands || Age(shown) is not { } age)
        {
            return null;
        }

        (string title, string by) = (Title(shown, age, l), Numerals.Time(age, l));
        double most = shown[0].Total!.Most;
        return new(
            $"speed-quality-{Wording.Key(l)}",
            title,
            l.Pick($"Share of messages answered by a person within {by}, and mean score of the replies; 95% intervals", $"Part des messages ayant reçu la réponse d’une personne en {by}, et score moyen des réponses ; intervalles à 95 %"),
            $"{title} {string.Join(l.Pick("; ", " ; "), shown.Select(brand => Story(brand, age, l)))}.",
            Table(shown, age, l),
            [.. shown.Select(brand => Point(brand, age, l))],
            Scales.Shares(1, l),
            l.Pick($"Answered within {by}", $"Répondus en {by}"),
            [.. Enumerable.Range(0, Steps + 1).Select(i => new Tick(most * i / Steps, Numerals.Number(most * i / Steps, l)))],
            l.Pick("Mean score", "Score moyen"));
    }

    /// <summary>The age by which brands differ most: the one at which the shares lie furthest apart.</summary>
    private static Duration? Age(BrandQuality[] brands)
    {
        IEnumerable<(Duration Age, double Spread)> ages = brands[0].Brand.By
            .Where(by => brands.All(brand => At(brand, by.Age).Value is not null))
            .Select(by => (by.Age, brands.Max(brand => At(brand, by.Age).Value!.Value) - brands.Min(brand => At(brand, by.Age).Value!.Value)));
        return ages.OrderByDescending(age => age.Spread).ThenBy(age => age.Age).Select(age => (Duration?)age.Age).FirstOrDefault();
    }

    private static Estimate At(BrandQuality brand, Duration age) => brand.Brand.By.First(by => by.Age == age).Share;

    /// <summary>No order, which is tested elsewhere: for how many brands both intervals lie above one half.</summary>
    private static string Title(BrandQuality[] shown, Duration age, Language l)
    {
        int both = shown.Count(brand => At(brand, age).Low > 0.5 && brand.Total!.Estimate.Low > brand.Total.Most / 2);
        (string many, string n) = (Numerals.Count(both, l, new("brand", "marque"), new("brands", "marques")), Numerals.Count(shown.Length, l));
        return l.Pick(
            $"Speed and quality: both intervals lie above one half for {Numerals.Count(both, l)} of {n} brands.",
            $"Rapidité et qualité : les deux intervalles dépassent la moitié pour {many} sur {n}.");
    }

    private static string Story(BrandQuality brand, Duration age, Language l) => l.Pick(
        $"{brand.Brand.Name(l)} {Numerals.Share(At(brand, age).Value!.Value, l)}, score {QualityCells.Value(brand.Total!, l)}", $"{brand.Brand.Name(l)} {Numerals.Share(At(brand, age).Value!.Value, l)}, score {QualityCells.Value(brand.Total!, l)}");

    private static DataTable Table(BrandQuality[] shown, Duration age, Language l) => new(
        l.Pick("Speed and quality, brand by brand, with 95% intervals", "Rapidité et qualité, marque par marque, avec intervalles à 95 %"),
        [l.Pick("Brand", "Marque"), l.Pick($"Answered within {Numerals.Time(age, l)}", $"Répondus en {Numerals.Time(age, l)}"), l.Pick("Rated of answered", "Évaluées sur répondues"), l.Pick("Mean score", "Score moyen")],
        [.. shown.Select(brand => (IReadOnlyList<string>)
            [brand.Brand.Name(l), $"{Numerals.Share(At(brand, age).Value!.Value, l)} ({Numerals.ShareInterval(At(brand, age), l)})", QualityCells.Fraction(brand.Rated, brand.Answered, l), QualityCells.Whole(brand.Total!, l)])]);

    private static ScatterPoint Point(BrandQuality brand, Duration age, Language l)
    {
        (Estimate speed, Estimate score) = (At(brand, age), brand.Total!.Estimate);
        return new(
            brand.Brand.Name(l), new(speed.Value!.Value, speed.Low!.Value, speed.High!.Value), new(score.Value!.Value, score.Low!.Value, score.High!.Value), Story(brand, age, l),
            brand.MayOrder ? Emphasis.Normal : Emphasis.Muted);
    }
}
