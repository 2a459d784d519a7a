using Harness.Documents.Cases;
using Harness.Documents.Figures;
using Harness.Documents.Judgements;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Readings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>One sheet for each brand: its figures, what it promises, how its answers were judged, and its own cases; folded on a screen.</summary>
internal static class BrandSection
{
    public static Html Render(Report report, Language l, Dossiers? cases = null)
    {
        Stratum[] brands = [.. report.Analysis.Brands.Where(brand => brand.N > 0)];
        return brands.Length == 0 ? Html.Nothing : Html.Of($"""

            <section class="brands">
            <h2>{l.Pick("Brand by brand", "Marque par marque")}</h2>
            {brands.Select(brand => Sheet(report, brand, l, cases))}
            </section>
            """);
    }

    private static Html Sheet(Report report, Stratum brand, Language l, Dossiers? cases) => Html.Of($"""
            <details class="sheet" id="brand-{brand.Id}-{Wording.Key(l)}"><summary><strong>{brand.Name(l)}</strong> · {CategoryHeatmap.Sector(report.Analysis, brand, l)} · {brand.Fraction(l)}, {brand.Share(l)}</summary>
            {Own(report, brand, l)}{DossierSection.Of(report, brand, l, cases)}
            </details>

            """);

    /// <summary>All that is said of one brand.</summary>
    /// <param name="report">The report.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="l">The language.</param>
    /// <param name="isAlone">Whether nothing may be said of others, not even of all together.</param>
    public static Html Own(Report report, Stratum brand, Language l, bool isAlone = false)
    {
        Brand of = brand.Outcomes.Slots[0].Brand;
        KeptCommitment[] promises = [.. report.Analysis.Commitments.Where(kept => kept.Brand.Id == brand.Id)];
        BrandQuality? quality = report.Quality?.Brands.FirstOrDefault(judged => judged.Brand.Id == brand.Id);
        return Html.Of($"""
            {(of.Note is { } note ? Html.Of($"<p class=\"note\">{note.In(l)}</p>\n") : Html.Nothing)}<dl>
            {Item(l.Pick("Answered by a person", "Réponses d’une personne"), $"{brand.Messages(l)}{l.Pick(": ", " : ")}{brand.Share(l)} ({brand.Interval(l)})")}
            {Item(l.Pick("Median time, the never-answered counted in", "Médiane du délai, silences compris"), brand.Published ? brand.Median(l) : "–")}
            {Item(l.Pick("Answered by age", "Répondus selon l’âge"), Ages(brand, l))}
            {promises.Select(kept => Item(l.Pick("Promise", "Promesse"), CommitmentForest.Say(kept, l)))}
            {(quality?.Total is { } total ? Item(l.Pick("Score of the replies", "Score des réponses"), $"{QualityCells.Whole(total, l)}, {QualityCells.Fraction(quality.Rated, quality.Answered, l)}") : Html.Nothing)}
            </dl>
            {(!isAlone && quality is not null && RubricProfile.Of(report.Quality!, quality, l) is { } profile ? Figure.Render(profile, l) : Html.Nothing)}
            {Figure.Table(CaseTable.Of(report, brand, l))}
            {ReplySection.Of(report, of, l)}
            """);
    }

    private static Html Item(string term, string text) => Html.Of($"<dt>{term}</dt><dd>{text}</dd>\n");

    private static string Ages(Stratum brand, Language l) => !brand.Published || brand.By.Count == 0 ? "–" : string.Join(" · ", brand.By.Where(by => by.Share.Value is not null)
        .Select(by => $"{Numerals.Time(by.Age, l)}{l.Pick(": ", " : ")}{Numerals.Share(by.Share.Value!.Value, l)} ({Numerals.ShareInterval(by.Share, l)})"));
}
