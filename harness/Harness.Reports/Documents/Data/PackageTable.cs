using System.Text;
using Harness.Studies;
using Harness.Tables;

namespace Harness.Documents.Data;

/// <summary>A table of the package.</summary>
/// <param name="Name">The name of its file, without its ending.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">How many of them, from the first, name a row.</param>
/// <param name="References">Columns whose cells are keys of another table.</param>
/// <param name="Rows">Its rows, cell by cell as text.</param>
internal sealed record PackageTable(string Name, Words Title, IReadOnlyList<Column> Columns, int Key, IReadOnlyList<Reference> References, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string File => Name + ".csv";

    /// <summary>The table as CSV (RFC 4180); a text that a spreadsheet would take for a formula is made safe, a number stays one.</summary>
    public byte[] Csv()
    {
        StringBuilder text = new();
        text.AppendJoin(',', Columns.Select(column => column.Name)).Append('\n');
        foreach (IReadOnlyList<string> row in Rows)
        {
            text.AppendJoin(',', row.Select((cell, i) => Columns[i].Type == ColumnType.Text ? CsvCell.Of(cell) : cell)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What names a row, for people.</summary>
    public string KeyOf(IReadOnlyList<string> row) => string.Join('/', row.Take(Key).Where(cell => cell.Length > 0));
}

/// <summary>A column whose cells are keys of another table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Table">The other table.</param>
/// <param name="Of">Its column.</param>
internal sealed record Reference(string Column, string Table, string Of);
