using Harness.Studies;

namespace Harness.Commands;

/// <summary>Something the user can put right; shown without a stack trace.</summary>
internal sealed class SetupException(Words what, ExitCode code = ExitCode.Usage) : Exception(what.En)
{
    public Words What { get; } = what;

    public ExitCode Code { get; } = code;
}
