namespace Harness.Runs;

/// <summary>Whether a host may send, asked anew before each send. Once stopped, a host stays so until its end.</summary>
internal sealed class ControlState(ControlFiles files) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Called when the host is to end.</summary>
    public CancellationToken Stopping => stopping.Token;

    public ControlMode Mode
    {
        get
        {
            if (!stopping.IsCancellationRequested && files.Mode is ControlMode.Running or ControlMode.Paused)
            {
                return files.Mode;
            }

            stopping.Cancel();
            return ControlMode.Stopped;
        }
    }

    /// <summary>Whether anything may be sent at this moment: two looks at the folder, nothing remembered.</summary>
    public bool MaySend() => Mode == ControlMode.Running;

    public ControlMode Obey(ControlVerb verb)
    {
        switch (verb)
        {
            case ControlVerb.Pause:
                files.Pause();
                break;
            case ControlVerb.Resume:
                files.Resume();
                break;
            case ControlVerb.Stop:
                files.Stop();
                break;
            case ControlVerb.Status or ControlVerb.Import:
                break;
        }

        return Mode;
    }

    public void Dispose() => stopping.Dispose();
}

/// <summary>What a host can be asked.</summary>
internal enum ControlVerb
{
    Status,
    Pause,
    Resume,
    Stop,

    /// <summary>Take the mails that were brought and lie beside the journal.</summary>
    Import,
}
