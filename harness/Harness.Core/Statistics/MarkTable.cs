namespace Harness.Statistics;

/// <summary>Marks that several raters gave the same units, one column for each rater, with empty cells where a rater gave none.</summary>
public sealed class MarkTable
{
    private readonly double?[][] units;

    /// <summary>A table.</summary>
    /// <param name="units">One row for each unit, with one cell for each rater in the same order; null where there is no mark. May be empty.</param>
    /// <exception cref="ArgumentException">The rows are not of one length, or a mark is not a finite number.</exception>
    public MarkTable(IEnumerable<IReadOnlyList<double?>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        this.units = [.. units.Select(unit => unit.ToArray())];
        Raters = this.units.Length == 0 ? 0 : this.units[0].Length;
        if (Array.Exists(this.units, unit => unit.Length != Raters))
        {
            throw new ArgumentException("each unit has one cell for each rater", nameof(units));
        }

        Bounds.Finite([.. this.units.SelectMany(unit => unit).OfType<double>()], nameof(units));
    }

    /// <summary>How many units there are, those without a mark too.</summary>
    public int Units => units.Length;

    /// <summary>How many raters there are, those without a mark too.</summary>
    public int Raters { get; }

    /// <summary>How many raters gave a mark to a unit that somebody else marked too.</summary>
    public int Sharing => Enumerable.Range(0, Raters).Count(rater => units.Any(unit => unit[rater] is not null && unit.Count(mark => mark is not null) > 1));

    /// <summary>The marks of each unit that at least two raters marked, without the empty cells.</summary>
    internal IEnumerable<double[]> Pairable => units.Select(unit => unit.OfType<double>().ToArray()).Where(marks => marks.Length > 1);

    /// <summary>The marks of two raters on the units that both marked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rater.</exception>
    internal IReadOnlyList<(double A, double B)> Shared(int a, int b)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(a);
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        return
        [
            .. units.Where(unit => unit.ElementAtOrDefault(a) is not null && unit.ElementAtOrDefault(b) is not null)
                .Select(unit => (unit[a]!.Value, unit[b]!.Value)),
        ];
    }
}
