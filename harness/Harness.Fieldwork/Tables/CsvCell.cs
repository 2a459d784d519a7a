namespace Harness.Tables;

/// <summary>A cell of CSV (RFC 4180): quotes where they are needed, and an apostrophe before what a spreadsheet would take for a formula.</summary>
internal static class CsvCell
{
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>A text as a cell.</summary>
    public static string Of(string text, char separator = ',')
    {
        string safe = IsRisky(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\"\r\n") < 0 && !safe.Contains(separator, StringComparison.Ordinal) ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text that was made a cell.</summary>
    public static string Text(string cell) => cell.StartsWith('\'') && IsRisky(cell[1..]) ? cell[1..] : cell;

    /// <summary>Whether a text begins as a formula, or as one that was made safe.</summary>
    private static bool IsRisky(string text) => text.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal);
}
