using System.Runtime.InteropServices;

namespace Harness.Commands;

/// <summary>
/// Ctrl-C and SIGTERM ask a command to stop, and its own exit code stands; asked a second time, the process ends there and then. The
/// handling that comes with the command line's library returns its code while the command is still tidying up.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];

    public CancellationToken Token => asked.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in signals)
        {
            signal.Dispose();
        }
    }

    /// <summary>One of the signals came.</summary>
    internal void Ask(PosixSignalContext signal)
    {
        signal.Cancel = !asked.IsCancellationRequested;
        asked.Cancel();
    }
}
