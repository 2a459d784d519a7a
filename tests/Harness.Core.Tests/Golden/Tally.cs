using System.Globalization;

namespace Harness.Core.Tests.Golden;

/// <summary>Counts what was compared with a reference, quantity by quantity, and keeps the worst error.</summary>
internal sealed class Tally(string title)
{
    /// <summary>The tolerance of the reference: relative 1e-9, and absolute 1e-12 near 0.</summary>
    private const double Tolerance = 1e-9;
    private const double Near = 1e-3;

    private readonly SortedDictionary<string, (int Count, double Worst)> rows = new(StringComparer.Ordinal);

    public int Count => rows.Values.Sum(row => row.Count);

    public int Of(string quantity) => rows[quantity].Count;

    public void Compare(string quantity, double? actual, double? expected, string what)
    {
        (actual is null).ShouldBe(expected is null, $"{title}, {quantity}, {what}: {actual} and not {expected}");
        double error = expected is { } value ? Math.Abs(actual!.Value - value) / Math.Max(Near, Math.Abs(value)) : 0;
        error.ShouldBeLessThanOrEqualTo(Tolerance, $"{title}, {quantity}, {what}: {actual} and not {expected}");
        (int count, double worst) = rows.GetValueOrDefault(quantity);
        rows[quantity] = (count + 1, Math.Max(worst, error));
    }

    public void Compare(string quantity, IReadOnlyList<double?> actual, IReadOnlyList<double?> expected, string what)
    {
        actual.Count.ShouldBe(expected.Count, $"{title}, {quantity}, {what}");
        for (int i = 0; i < actual.Count; i++)
        {
            Compare(quantity, actual[i], expected[i], $"{what}, {i}");
        }
    }

    public void Tell() => TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', rows.Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"| {title} | {row.Key} | {row.Value.Count} | {row.Value.Worst:0.0e0} |"))));
}
