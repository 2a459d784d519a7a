namespace Harness.Tables;

/// <summary>Ratings as columns, one entry for each rater of each rated probe.</summary>
/// <param name="Items">Names of the items, i1 first.</param>
/// <param name="Raters">Who rated.</param>
/// <param name="Probes">Which row of the table of probes was rated.</param>
/// <param name="Marks">1 to 5, item after item, rating after rating; null where none was given.</param>
internal sealed record RatingTable(IReadOnlyList<string> Items, Labels Raters, int[] Probes, byte?[] Marks)
{
    public const byte Least = 1, Most = 5;

    public int Rows => Probes.Length;

    public ReadOnlySpan<byte?> Of(int row) => Marks.AsSpan(row * Items.Count, Items.Count);
}
