using System.Text;
using Harness.Tables;

namespace Harness.Documents.Data;

/// <summary>A CSV (RFC 4180) as rows of texts, each without the apostrophe that kept it from being a formula.</summary>
internal static class CsvText
{
    /// <exception cref="FormatException">Quotes stay open, or something stands behind them.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        int at = 0;
        while (at < text.Length)
        {
            List<string> row = [];
            do
            {
                row.Add(CsvCell.Text(Cell(text, ref at, rows.Count + 1)));
            }
            while (at < text.Length && text[at++] == ',');
            rows.Add(row);
        }

        return rows;
    }

    private static string Cell(string text, ref int at, int row)
    {
        if (at == text.Length || text[at] != '"')
        {
            int end = text.AsSpan(at).IndexOfAny(',', '\n') is >= 0 and var length ? at + length : text.Length;
            string plain = text[at..end];
            at = end;
            return plain;
        }

        StringBuilder quoted = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                quoted.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                quoted.Append(text[at++]);
            }
            else
            {
                at++;
                return at == text.Length || text[at] is ',' or '\n' ? quoted.ToString() : throw new FormatException(FormattableString.Invariant($"something stands behind quotes in line {row}"));
            }
        }

        throw new FormatException(FormattableString.Invariant($"quotes stay open in line {row}"));
    }
}
