using System.Globalization;
using Harness.Tables;

namespace Harness.Documents.Judgements;

/// <summary>A row of the table of quality; what does not apply is empty.</summary>
/// <param name="Kind">What stands in it.</param>
/// <param name="Brand">Id of the brand.</param>
/// <param name="Measure">Id of what is measured.</param>
/// <param name="N">How many are counted, or are in a mean or a share.</param>
/// <param name="Of">Of how many there are.</param>
internal sealed record QualityRow(string Kind, string Brand, string Measure, int? N, int? Of = null)
{
    /// <summary>The numerator of a share.</summary>
    public int? X { get; init; }

    /// <summary>How many of those in a mean are rated replies; the others are silences.</summary>
    public int? Rated { get; init; }

    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public double? Least { get; init; }

    public double? Most { get; init; }

    public string Method { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The row as a line; a text that a spreadsheet would take for a formula is made safe, a number stays one.</summary>
    public string Line() => string.Join(',',
    [
        CsvCell.Of(Kind), CsvCell.Of(Brand), CsvCell.Of(Measure), Number(X), Number(N), Number(Rated), Number(Of), Number(Value), Number(Low), Number(High), Number(Least), Number(Most), CsvCell.Of(Method), CsvCell.Of(Note),
    ]) + "\n";

    private static string Number(double? value) => value is { } number ? Math.Round(number, 9).ToString(CultureInfo.InvariantCulture) : "";
}
