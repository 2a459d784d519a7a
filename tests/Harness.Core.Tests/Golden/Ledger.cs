using System.Globalization;

namespace Harness.Core.Tests.Golden;

/// <summary>Every value that was held against a reference value, by quantity: how many, and how far off the worst one is.</summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<string, (int Count, double Worst)> entries = new(StringComparer.Ordinal);

    /// <summary>Absent where the reference is; else equal within the tolerance, relative, with 1e-3 of it absolute near zero.</summary>
    public void Compare(string quantity, double? actual, double? expected, string what, double tolerance = 1e-9)
    {
        (actual is null).ShouldBe(expected is null, $"{quantity} of {what}: {actual} and not {expected}");
        double error = 0;
        if ((actual, expected) is ({ } came, { } awaited))
        {
            double apart = Math.Abs(came - awaited);
            apart.ShouldBeLessThanOrEqualTo(tolerance * Math.Max(1e-3, Math.Abs(awaited)), $"{quantity} of {what}: {came:R} and not {awaited:R}");
            error = awaited == 0 ? apart : apart / Math.Abs(awaited);
        }

        (int count, double worst) = entries.GetValueOrDefault(quantity);
        entries[quantity] = (count + 1, Math.Max(worst, error));
    }

    /// <summary>Each quantity with its number of values, such as <c>Wilson 514</c>.</summary>
    public IEnumerable<string> Counts => entries.Select(entry => $"{entry.Key} {entry.Value.Count}");

    /// <summary>The worst relative error of all.</summary>
    public double Worst => entries.Values.Max(entry => entry.Worst);

    public override string ToString() => string.Join('\n', entries.Select(entry => string.Create(
        CultureInfo.InvariantCulture, $"| {entry.Key} | {entry.Value.Count} | {entry.Value.Worst:0.0e0} |")));
}
