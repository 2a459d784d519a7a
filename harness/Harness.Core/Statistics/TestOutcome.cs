namespace Harness.Statistics;

/// <summary>What a test of a hypothesis says. It never holds NaN or an infinity: what does not exist is null, with the reason.</summary>
/// <param name="Statistic">The test statistic, in the unit its method names; null for exact tests without one, where it is infinite, and where it does not exist.</param>
/// <param name="Freedom">Degrees of freedom; null where the method has none.</param>
/// <param name="P">The p-value, 0 to 1; 0 where it is below the smallest number. Null when not defined.</param>
/// <param name="N">How many observations it rests on.</param>
/// <param name="Method">Name of the method, such as <c>Mann-Whitney</c>.</param>
/// <param name="Absent">Why the p-value is null; null when there is one.</param>
public sealed record TestOutcome(double? Statistic, double? Freedom, double? P, int N, string Method, Absence? Absent)
{
    /// <summary>A test that cannot be made, with the reason.</summary>
    /// <param name="absent">Why there is no p-value.</param>
    /// <param name="n">How many observations there were.</param>
    /// <param name="method">Name of the method that was asked.</param>
    /// <returns>An outcome without statistic and p-value.</returns>
    public static TestOutcome None(Absence absent, int n, string method) => new(null, null, null, n, method, absent);
}
