namespace Harness.Readings.Statements;

/// <summary>A number with its unit, as a text prints it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">A share from 0 to 1, or seconds.</param>
/// <param name="Printed">Its letters.</param>
/// <param name="Start">Where it begins in its passage.</param>
internal sealed record Value(ValueKind Kind, double Number, string Printed, int Start)
{
    public int? Count { get; init; }

    public int? Of { get; init; }

    public Bound Bound { get; init; }

    public int End => Start + Printed.Length;
}

internal enum ValueKind
{
    Share,

    /// <summary>A difference of shares, such as 15% more.</summary>
    Difference,

    Time,
}
