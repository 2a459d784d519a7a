using Harness.Runs;

namespace Harness.Hosting;

/// <summary>How the process does that runs a wave.</summary>
/// <param name="Mode">Whether it goes on.</param>
/// <param name="Figures">What it did since it began.</param>
/// <param name="Overdue">Conversations that wait longer than is tolerated.</param>
/// <param name="IsJournalThere">Whether its journal answers.</param>
internal sealed record HostState(ControlMode Mode, HostFigures Figures, int Overdue, bool IsJournalThere)
{
    /// <summary>Whether it does what it should.</summary>
    public bool IsHealthy => IsJournalThere && Overdue == 0;
}
