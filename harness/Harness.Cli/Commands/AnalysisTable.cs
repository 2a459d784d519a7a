using Harness.Findings;
using Harness.Findings.Tables;
using Harness.Statistics;
using Harness.Studies;
using Harness.Tables;
using Spectre.Console;

namespace Harness.Commands;

/// <summary>The statistics of brands for people. Below the floor counts are shown, and words instead of figures.</summary>
internal static class AnalysisTable
{
    private const string Nothing = "–";

    public static void Show(ProbeTable table, RatedProbes? rated, BusinessHours? business, Replicates? replicates, Terminal terminal)
    {
        Language l = terminal.Language;
        OrderedSample sample = OrderedSample.Of(table.Milliseconds, table.Answered, table.Brand.Codes, table.Brand.Names.Count);
        Task<LogRank> testing = Task.Run(() => LogRank.Of(sample));
        terminal.Show(Times(table.Brand.Names, sample, l));
        if (testing.Result is { ChiSquare: { } statistic, P: { } p } test)
        {
            terminal.Data.WriteLine(l.Pick("Log-rank test of all brands: chi-square ", "Test du log-rank sur toutes les marques : khi-deux ") + Tested(statistic, test.Degrees, p, l));
        }

        if (business is not null)
        {
            terminal.Show(OpenHours(business, l));
        }

        if (replicates is not null)
        {
            terminal.Show(Resampled(replicates, l));
        }

        if (rated is null)
        {
            return;
        }

        terminal.Show(Qualities(table, rated, l));
        if (KruskalWallis.Of(rated.Quality, rated.Codes(table.Brand)).Test is { Statistic: { } h, Freedom: { } freedom, P: { } chance })
        {
            terminal.Data.WriteLine(l.Pick("Kruskal-Wallis test of the quality of all brands: H = ", "Test de Kruskal-Wallis sur la qualité de toutes les marques : H = ") + Tested(h, (int)freedom, chance, l));
        }
    }

    private static Table Times(IReadOnlyList<string> brands, OrderedSample sample, Language l)
    {
        Table shown = Of(
            l.Pick("Brand", "Marque"), l.Pick("Answered", "Réponses"), l.Pick("Share", "Taux"), l.Pick("95% interval", "Intervalle à 95 %"), l.Pick("Median, silence counted in", "Médiane, silences compris"), l.Pick("95% interval", "Intervalle à 95 %"));
        foreach (string[] row in brands.Zip(SurvivalCurve.PerGroup(sample, TableAnalysis.Frame)).AsParallel().AsOrdered().Select(brand => Row(brand.First, brand.Second, l)))
        {
            Add(shown, row);
        }

        return shown;
    }

    private static string[] Row(string brand, SurvivalCurve curve, Language l)
    {
        int x = curve.Steps.Count == 0 ? 0 : curve.Steps[^1].Done;
        string answered = Numerals.Count(x, l) + l.Pick(" of ", " sur ") + Numerals.Count(curve.N, l);
        if (curve.N < Floors.Figure)
        {
            return [brand, answered, Few(l), Nothing, Few(l), Nothing];
        }

        Estimate share = Proportion.Wilson(x, curve.N, TableAnalysis.Frame), median = curve.Quantile(0.5);
        return [brand, answered, Numerals.Share(share.Value ?? 0, l), Numerals.ShareInterval(share, l), Median(median, l), Numerals.TimeInterval(median, l)];
    }

    private static Table OpenHours(BusinessHours business, Language l)
    {
        Table shown = Of(
            l.Pick("Brand", "Marque"), l.Pick($"Median in the open hours of {business.Calendar.Id}", $"Médiane en heures d’ouverture de {business.Calendar.Id}"), l.Pick("95% interval", "Intervalle à 95 %"));
        ProbeTable table = business.Table;
        foreach ((string brand, SurvivalCurve curve) in table.Brand.Names.Zip(SurvivalCurve.PerGroup(table.Milliseconds, table.Answered, table.Brand.Codes, table.Brand.Names.Count, BusinessHours.Frame)))
        {
            Estimate median = curve.Quantile(0.5);
            Add(shown, curve.N < Floors.Figure ? [brand, Few(l), Nothing] : [brand, Median(median, l), Numerals.TimeInterval(median, l)]);
        }

        return shown;
    }

    private static Table Resampled(Replicates replicates, Language l)
    {
        string n = Numerals.Count(replicates.Count, l);
        Table shown = Of(
            l.Pick("Brand", "Marque"), l.Pick("Median, silence counted in", "Médiane, silences compris"), l.Pick($"95% interval from {n} resamples", $"Intervalle à 95 % de {n} rééchantillonnages"), l.Pick("Resamples without a median", "Rééchantillonnages sans médiane"));
        foreach ((string brand, MedianReplicates medians) in replicates.Brands.Zip(replicates.Medians))
        {
            Estimate median = medians.Percentile();
            Add(shown, median.N < Floors.Figure ? [brand, Few(l), Nothing, Nothing] : [brand, Median(median, l), Numerals.TimeInterval(median, l), Numerals.Share(medians.ShareNotReached, l)]);
        }

        return shown;
    }

    private static string Few(Language l) => l.Pick($"fewer than {Numerals.Count(Floors.Figure, l)} contacts", $"moins de {Numerals.Count(Floors.Figure, l)} contacts");

    private static string Median(Estimate median, Language l) => median.Value is { } seconds ? Numerals.Time(seconds, l) : Wording.Of(median.Absent ?? Absence.NoData).In(l);

    private static Table Qualities(ProbeTable table, RatedProbes rated, Language l)
    {
        Table shown = Of(l.Pick("Brand", "Marque"), l.Pick("Rated replies", "Réponses notées"), l.Pick("Mean quality, 1 to 5", "Qualité moyenne, de 1 à 5"), l.Pick("95% interval", "Intervalle à 95 %"));
        string few = l.Pick($"fewer than {Numerals.Count(Floors.Figure, l)} rated replies", $"moins de {Numerals.Count(Floors.Figure, l)} réponses notées");
        foreach ((string brand, double[] qualities) in table.Brand.Names.Zip(rated.By(table.Brand)))
        {
            Estimate mean = Within(SampleMean.Of(qualities, TableAnalysis.Frame).Estimate);
            string count = Numerals.Count(qualities.Length, l);
            Add(shown, qualities.Length < Floors.Figure
                ? [brand, count, few, Nothing]
                : [brand, count, Numerals.Number(mean.Value ?? 0, l), Numerals.NumberInterval(mean, l)]);
        }

        return shown;
    }

    /// <summary>Limits beyond the scale say no more than its ends.</summary>
    private static Estimate Within(Estimate mean) => mean with
    {
        Low = mean.Low is { } low ? Math.Max(low, RatingTable.Least) : null,
        High = mean.High is { } high ? Math.Min(high, RatingTable.Most) : null,
    };

    private static string Tested(double statistic, int freedom, double p, Language l) =>
        Numerals.Significant(statistic, 6, l) + l.Pick(" on ", " à ")
        + Numerals.Count(freedom, l, new("degree of freedom", "degré de liberté"), new("degrees of freedom", "degrés de liberté"))
        + $", p = {Numerals.Significant(p, 3, l)}.";

    private static Table Of(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    private static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);
}
