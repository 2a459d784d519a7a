namespace Harness.Studies;

/// <summary>How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>The study cannot be used until it is mended.</summary>
    Error,

    /// <summary>The study can be used, but its author should look again.</summary>
    Warning,
}
