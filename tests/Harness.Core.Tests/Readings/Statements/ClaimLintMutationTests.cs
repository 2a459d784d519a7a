using FsCheck;
using FsCheck.Fluent;
using Harness.Readings.Statements;

namespace Harness.Core.Tests.Readings.Statements;

/// <summary>Tables made from random names and numbers, in which a contradiction is planted or not.</summary>
public sealed class ClaimLintMutationTests
{
    private static readonly string[] Brands = ["Levain", "Fournil d’Or", "Moulin Rouge", "Pétrin & Fils", "Miche's", "Baguette+", "O2", "3 Suisses", "La Mie", "Bread of Heaven", "Crust-Co", "Épi", "Grain", "Fleurier"];
    private static readonly string[] Means = ["{0} average", "{0}'s mean time", "Average response time of {0}", "Délai moyen de {0}", "{0}, temps de réponse moyen"];
    private static readonly string[] Rates = ["{0} response rate", "{0} rate", "Taux de réponse de {0}", "Response rate of {0}"];

    private static readonly Gen<(int[] Order, int[] Minutes, int[] Counts, int Planted, int Style)> Tables =
        from order in Gen.Shuffle(Enumerable.Range(0, Brands.Length).ToArray())
        from minutes in Gen.ArrayOf(Gen.Choose(1, 6000), Brands.Length)
        from counts in Gen.ArrayOf(Gen.Choose(1, 40), Brands.Length)
        from planted in Gen.Choose(0, 9)
        from style in Gen.Choose(0, 1000)
        select (order, minutes, counts, planted, style);

    [Fact]
    public void A_mean_given_twice_is_contradicted_just_where_its_values_differ() => ForAll.Of(Tables, table =>
    {
        string[] rows = [.. Enumerable.Range(0, 10).Select(i => Mean(table, i, table.Minutes[i], i)), .. Enumerable.Range(0, 10).Select(i => Mean(table, i, table.Minutes[i] + (i == table.Planted ? 61 : 0), i + table.Style))];
        return Contradicted(rows).SequenceEqual([table.Planted + 2, table.Planted + 12]);
    });

    [Fact]
    public void A_rate_given_twice_is_contradicted_just_where_its_values_differ() => ForAll.Of(Tables, table =>
    {
        string[] rows = [.. Enumerable.Range(0, 10).Select(i => Rate(table, i, table.Counts[i], i)), .. Enumerable.Range(0, 10).Select(i => Rate(table, i, table.Counts[i] + (i == table.Planted ? 3 : 0), i + table.Style))];
        return Contradicted(rows).SequenceEqual([table.Planted + 2, table.Planted + 12]);
    });

    [Fact]
    public void Equal_values_contradict_nothing() => ForAll.Of(Tables, table =>
    {
        string[] rows =
        [
            .. Enumerable.Range(0, 10).Select(i => Mean(table, i, table.Minutes[i], i)), .. Enumerable.Range(0, 10).Select(i => Mean(table, i, table.Minutes[i], i + table.Style)),
            .. Enumerable.Range(0, 10).Select(i => Rate(table, i, table.Counts[i], i)), .. Enumerable.Range(0, 10).Select(i => Rate(table, i, table.Counts[i], i + table.Style)),
        ];
        return ClaimLint.Check(Header + string.Join('\n', rows), ClaimForm.Table, "", new ClaimSample(50, 14)).Holds;
    });

    [Fact]
    public void A_share_is_not_whole_just_where_no_count_gives_it() => ForAll.Of(Tables, table =>
    {
        // of 50 messages each is two points: an odd percentage is no whole number
        string[] rows = [.. Enumerable.Range(0, 10).Select(i => $"brand,{string.Format(null, Rates[i % Rates.Length], Name(table, i))},{(table.Counts[i] * 2) + (i == table.Planted ? 1 : 0)}%")];
        return Lines(rows, "not-whole").SequenceEqual([table.Planted + 2]);
    });

    [Fact]
    public void A_silent_brand_speaks_just_where_it_was_planted() => ForAll.Of(Tables, table =>
    {
        string list = string.Join(", ", Enumerable.Range(10, 4).Select(i => Name(table, i)));
        string[] rows = [$"brand,silent brands,\"{list}\"", .. Enumerable.Range(0, 10).Select(i => Mean(table, i == table.Planted ? 10 + (table.Style % 4) : i, table.Minutes[i], i))];
        return Contradicted(rows).SequenceEqual([2]);
    });

    private const string Header = "scope,claim,value\n";

    private static string Name((int[] Order, int[] Minutes, int[] Counts, int Planted, int Style) table, int brand) => Brands[table.Order[brand]];

    private static string Mean((int[] Order, int[] Minutes, int[] Counts, int Planted, int Style) table, int brand, int minutes, int style)
    {
        string value = (style % 4) switch
        {
            0 => $"{minutes / 60}:{minutes % 60:00}",
            1 => $"{minutes / 60} hours {minutes % 60} minutes",
            2 => $"{minutes / 60} h {minutes % 60:00}",
            _ => $"{minutes} min",
        };
        return $"brand,\"{string.Format(null, Means[style % Means.Length], Name(table, brand))}\",\"{value}\"";
    }

    private static string Rate((int[] Order, int[] Minutes, int[] Counts, int Planted, int Style) table, int brand, int count, int style)
    {
        string value = (style % 3) switch
        {
            0 => $"{count * 2}%",
            1 => $"{count} of 50",
            _ => $"{count * 2},0 %",
        };
        return $"brand,\"{string.Format(null, Rates[style % Rates.Length], Name(table, brand))}\",\"{value}\"";
    }

    private static IEnumerable<int> Contradicted(string[] rows) => Lines(rows, "contradicted");

    private static IEnumerable<int> Lines(string[] rows, string rule) => ClaimLint.Check(Header + string.Join('\n', rows), ClaimForm.Table, "", new ClaimSample(50, 14)).Problems
        .Where(problem => problem.Rule.Id == rule).Select(problem => problem.Line).Distinct().Order();
}
