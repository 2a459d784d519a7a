using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>
/// Brands compared two by two: all pairs of a small panel, those within a sector of a larger one, none of a table so large that nobody
/// would read them.
/// </summary>
internal sealed class Pairs
{
    private const int SmallPanel = 20, MostRows = 200_000;
    private readonly ProbeTable table;
    private readonly (int A, int B)[] pairs;
    private readonly int[][] rows;

    public Pairs(ProbeTable table)
    {
        this.table = table;
        int brands = table.Brand.Names.Count;
        int[] sector = new int[brands];
        rows = [.. Enumerable.Range(0, brands).Select(_ => Array.Empty<int>())];
        foreach (IGrouping<int, int> brand in table.Rows > MostRows ? [] : Enumerable.Range(0, table.Rows).GroupBy(row => table.Brand.Codes[row]))
        {
            rows[brand.Key] = [.. brand];
            sector[brand.Key] = table.Sector.Codes[rows[brand.Key][0]];
        }

        pairs = table.Rows > MostRows ? [] :
        [
            .. from a in Enumerable.Range(0, brands) from b in Enumerable.Range(a + 1, brands - a - 1)
               where brands <= SmallPanel || sector[a] == sector[b] select (a, b),
        ];
    }

    /// <summary>Numbers of the brands that are compared.</summary>
    public IReadOnlyList<(int A, int B)> Brands => pairs;

    /// <summary>P-values of one family after each correction.</summary>
    public static JsonObject Adjusted(double?[] p)
    {
        JsonObject adjusted = [];
        Adjust(adjusted, p);
        return adjusted;
    }

    public JsonObject LogRankTests()
    {
        LogRank[] tests = [.. pairs.Select(pair => Test(rows[pair.A], rows[pair.B]))];
        JsonObject result = Names();
        result["chisq"] = Json.Column(tests.Select(test => test.ChiSquare));
        result["p"] = Json.Column(tests.Select(test => test.P));
        Adjust(result, [.. tests.Select(test => test.P)]);
        return result;
    }

    public JsonObject Shares()
    {
        TwoShares[] shares = [.. pairs.Select(pair => new TwoShares(Answered(rows[pair.A]), rows[pair.A].Length, Answered(rows[pair.B]), rows[pair.B].Length))];
        double?[] fisher = [.. shares.Select(s => (double?)FisherExact.TwoSided(s.X1, s.N1, s.X2, s.N2))];
        Estimate[] odds = [.. shares.Select(s => FisherExact.OddsRatio(s.X1, s.N1, s.X2, s.N2, TableAnalysis.Frame))];
        ChiSquare[] plain = [.. shares.Select(s => ChiSquare.Of([s.X1, s.X2], [s.N1, s.N2]))], yates = [.. shares.Select(s => ChiSquare.Yates(s.X1, s.N1, s.X2, s.N2))];
        Estimate[] newcombe = [.. shares.Select(s => Proportion.Newcombe(s.X1, s.N1, s.X2, s.N2, TableAnalysis.Frame))];
        Estimate[] score = [.. shares.Select(s => ScoreDifference.Interval(s.X1, s.N1, s.X2, s.N2, TableAnalysis.Frame))];
        JsonObject result = Names();
        result["x_a"] = Json.Column(shares.Select(s => s.X1));
        result["n_a"] = Json.Column(shares.Select(s => s.N1));
        result["x_b"] = Json.Column(shares.Select(s => s.X2));
        result["n_b"] = Json.Column(shares.Select(s => s.N2));
        result["fisher_p"] = Json.Column(fisher);
        result["odds_ratio_cmle"] = Json.Column(odds.Select(estimate => estimate.Value));
        result["or_lo"] = Json.Column(odds.Select(estimate => estimate.Low));
        result["or_hi"] = Json.Column(odds.Select(estimate => estimate.High));
        result["chisq"] = Json.Column(plain.Select(test => test.Test.Statistic));
        result["chisq_p"] = Json.Column(plain.Select(test => test.Test.P));
        result["chisq_yates"] = Json.Column(yates.Select(test => test.Test.Statistic));
        result["chisq_yates_p"] = Json.Column(yates.Select(test => test.Test.P));
        result["diff"] = Json.Column(newcombe.Select(estimate => estimate.Value));
        result["newcombe_lo"] = Json.Column(newcombe.Select(estimate => estimate.Low));
        result["newcombe_hi"] = Json.Column(newcombe.Select(estimate => estimate.High));
        result["mn_lo"] = Json.Column(score.Select(estimate => estimate.Low));
        result["mn_hi"] = Json.Column(score.Select(estimate => estimate.High));
        result["fisher_adj"] = Adjusted(fisher);
        return result;
    }

    private static void Adjust(JsonObject target, double?[] p)
    {
        target["holm"] = Json.Column(Correction.Holm.Adjust(p));
        target["hochberg"] = Json.Column(Correction.Hochberg.Adjust(p));
        target["BH"] = Json.Column(Correction.BenjaminiHochberg.Adjust(p));
        target["BY"] = Json.Column(Correction.BenjaminiYekutieli.Adjust(p));
        target["bonferroni"] = Json.Column(Correction.Bonferroni.Adjust(p));
    }

    private JsonObject Names() => new()
    {
        ["a"] = Json.Column(pairs.Select(pair => table.Brand.Names[pair.A])),
        ["b"] = Json.Column(pairs.Select(pair => table.Brand.Names[pair.B])),
    };

    private LogRank Test(int[] a, int[] b)
    {
        int[] both = [.. a, .. b];
        return LogRank.Of(
            both.Select(row => table.Milliseconds[row]).ToArray(), both.Select(row => table.Answered[row]).ToArray(), both.Select((_, i) => i < a.Length ? 0 : 1).ToArray(), 2);
    }

    private int Answered(int[] brand) => brand.Count(row => table.Answered[row]);
}
