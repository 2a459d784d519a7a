using CsvHelper;

namespace Harness.Tables;

/// <summary>
/// Reads a CSV of ratings as people and spreadsheets write it: comma or semicolon, quotes or none, UTF-8 with or without byte order mark,
/// columns in any order. An empty cell is a mark that was not given.
/// </summary>
internal static class RatingCsv
{
    /// <summary>The ratings, or what is wrong with the file: then they are null.</summary>
    /// <param name="path">The file.</param>
    /// <param name="probes">The probes that were rated, read with their names.</param>
    public static (RatingTable? Ratings, IReadOnlyList<RowProblem> Problems) Read(string path, ProbeTable probes)
    {
        List<RowProblem> quotes = [];
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = bad => quotes.Add(new(bad.LineNumber, string.Empty, bad.RawRecord[..Math.Min(bad.RawRecord.Length, 60)], RowFault.Quotes)),
        };
        using CsvReader reader = CsvReader.FromFile(path, options);
        string[] header = [.. reader.Headers.Select(name => name.Trim())];
        (RatingColumns? columns, IReadOnlyList<RowProblem> problems) = RatingColumns.Of(header);
        if (columns is null)
        {
            return (null, problems);
        }

        RatingRows rows = new(header, columns, probes);
        while (reader.Read())
        {
            rows.Read(reader);
        }

        problems = [.. rows.Problems.Concat(quotes.Take(ProbeRows.MostProblems)).OrderBy(problem => problem.Line)];
        return problems.Count > 0 ? (null, problems) : (rows.Table, []);
    }
}
