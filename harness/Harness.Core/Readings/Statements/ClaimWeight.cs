namespace Harness.Readings.Statements;

/// <summary>How much a problem of a claim weighs.</summary>
public enum ClaimWeight
{
    /// <summary>The claim does not hold and cannot be printed.</summary>
    Error,

    /// <summary>The claim cannot be judged as it is printed: something must be said beside it.</summary>
    Warning,

    /// <summary>Something a reader should know.</summary>
    Remark,
}
