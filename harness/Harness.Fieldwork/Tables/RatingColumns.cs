using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Studies;

namespace Harness.Tables;

/// <summary>Where the columns of a table of ratings stand: probe_id, rater, and the items i1, i2, ... by their numbers. Others are passed over.</summary>
internal sealed partial record RatingColumns(int Probe, int Rater, IReadOnlyList<int> Items)
{
    public const string RaterName = "rater";

    private const string FirstItem = "i1";

    /// <summary>The columns, or what is wrong with the header: then they are null. A name that is nearly right is never passed over.</summary>
    public static (RatingColumns? Columns, IReadOnlyList<RowProblem> Problems) Of(IReadOnlyList<string> header)
    {
        int[] items = [.. Enumerable.Range(0, header.Count).Where(i => Item().IsMatch(header[i])).OrderBy(i => Number(header[i]))];
        List<RowProblem> problems = [.. Meant(header)];
        IEnumerable<string> missing = new[] { IdColumn.Name, RaterName }.Where(name => !header.Contains(name, StringComparer.Ordinal))
            .Concat(items.Length == 0 && !problems.Exists(problem => Item().IsMatch(problem.Column)) ? [FirstItem] : []);
        problems.AddRange(missing.Where(name => !problems.Exists(problem => problem.Column == name))
            .Select(name => new RowProblem(1, name, string.Join(',', header), RowFault.MissingColumn)));
        problems.AddRange(header.Where(name => name is IdColumn.Name or RaterName || Item().IsMatch(name)).CountBy(name => name, StringComparer.Ordinal)
            .Where(name => name.Value > 1).Select(name => new RowProblem(1, name.Key, name.Key, RowFault.ColumnTwice)));
        return problems.Count > 0 ? (null, problems) : (new(Place(IdColumn.Name), Place(RaterName), items), []);

        int Place(string wanted) => Enumerable.Range(0, header.Count).First(i => header[i] == wanted);
    }

    /// <summary>Names that were probably meant for a column that is not there.</summary>
    private static IEnumerable<RowProblem> Meant(IReadOnlyList<string> header)
    {
        HashSet<string> known = [.. header];
        foreach (string written in header.Where(name => name is not (IdColumn.Name or RaterName) && !Item().IsMatch(name)))
        {
            string? item = LastNumber().Match(written) is { Success: true } number ? "i" + number.Groups["number"].Value : null;
            string? meant = Nearest.To(written, new[] { IdColumn.Name, RaterName }.Where(name => !known.Contains(name)))
                ?? (item is not null && !known.Contains(item) && Nearest.To(written, [item, "item" + item[1..]]) is not null ? item : null);
            if (meant is not null)
            {
                yield return new(1, meant, written, RowFault.NearlyAColumn);
            }
        }
    }

    private static int Number(string item) => int.Parse(item.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^i[1-9][0-9]{0,3}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex("(?<!\\d)0*(?<number>[1-9][0-9]{0,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LastNumber();
}
