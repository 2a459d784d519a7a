namespace Harness.Findings.Proofs;

/// <summary>What theory says of a cell.</summary>
/// <param name="Kind">How it says it.</param>
/// <param name="Value">The share of trials, 0 to 1.</param>
internal readonly record struct Expectation(ExpectationKind Kind, double Value)
{
    /// <summary>As many Monte-Carlo errors as a measurement may lie away.</summary>
    public const double Errors = 3;

    private const double Rounding = 1e-9;

    public static Expectation Exact(double value) => new(ExpectationKind.Exact, Math.Clamp(value, 0, 1));

    public static Expectation AtLeast(double value) => new(ExpectationKind.AtLeast, value);

    public static Expectation AtMost(double value) => new(ExpectationKind.AtMost, value);

    public static Expectation Nominal(double value) => new(ExpectationKind.Nominal, value);

    /// <summary>Three Monte-Carlo errors of so many trials, were the expectation true.</summary>
    public double Allowed(long trials) => Errors * Math.Sqrt(Value * (1 - Value) / trials);

    /// <summary>Whether a measurement agrees; null where theory only speaks of very many messages, or nothing was measured.</summary>
    public bool? Agrees(Tally measured) => measured.Share is not { } share ? null : Kind switch
    {
        ExpectationKind.Exact => Math.Abs(share - Value) <= Allowed(measured.Trials) + Rounding,
        ExpectationKind.AtLeast => share >= Value - Allowed(measured.Trials),
        ExpectationKind.AtMost => share <= Value + Allowed(measured.Trials),
        ExpectationKind.Nominal => null,
    };
}

/// <summary>How much theory knows.</summary>
internal enum ExpectationKind
{
    /// <summary>The value itself, summed over all that can happen.</summary>
    Exact,

    /// <summary>A value that is never undercut.</summary>
    AtLeast,

    /// <summary>A value that is never exceeded.</summary>
    AtMost,

    /// <summary>The value that is approached with ever more messages; it judges nothing.</summary>
    Nominal,
}
