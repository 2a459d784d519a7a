using System.Runtime.CompilerServices;

namespace Harness.Statistics;

/// <summary>Numbers outside their range are refused at the door; NaN and infinities lie in no range.</summary>
internal static class Bounds
{
    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Hold(value is >= 0 and <= 1, value, name);

    public static void Between0And1(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Hold(value is > 0 and < 1, value, name);

    public static void PositiveShare(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Hold(value is > 0 and <= 1, value, name);

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Hold(value > 0 && double.IsFinite(value), value, name);

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Hold(value >= 0 && double.IsFinite(value), value, name);

    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static void Finite(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("values are finite numbers", name);
            }
        }
    }

    public static void Hold(bool holds, double value, string? name)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, null);
        }
    }
}
