using Harness.Studies;

namespace Harness.Documents.Data;

/// <summary>A column of a table of the package.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="About">What it says, in a few words.</param>
/// <param name="IsRequired">Whether no cell is empty.</param>
internal sealed record Column(string Name, ColumnType Type, Words About, bool IsRequired)
{
    public static Column Text(string name, string en, string fr, bool required = false) => new(name, ColumnType.Text, new(en, fr), required);

    public static Column Whole(string name, string en, string fr, bool required = false) => new(name, ColumnType.Whole, new(en, fr), required);

    public static Column Number(string name, string en, string fr) => new(name, ColumnType.Number, new(en, fr), false);

    public static Column Flag(string name, string en, string fr, bool required = false) => new(name, ColumnType.Flag, new(en, fr), required);

    public static Column Instant(string name, string en, string fr, bool required = false) => new(name, ColumnType.Instant, new(en, fr), required);
}

/// <summary>What the cells of a column are.</summary>
internal enum ColumnType
{
    Text,
    Whole,
    Number,

    /// <summary>1 or 0.</summary>
    Flag,

    /// <summary>A point in time, in UTC.</summary>
    Instant,
}
