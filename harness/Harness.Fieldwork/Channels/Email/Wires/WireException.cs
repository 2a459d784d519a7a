using Harness.Probes;

namespace Harness.Channels.Email.Wires;

/// <summary>A mail server did not do what it was to do. The message names the step and never what a secret says.</summary>
internal sealed class WireException(SendCause cause, string step, Exception? inner = null) : IOException(step, inner)
{
    public SendCause Cause { get; } = cause;

    /// <summary>Why a conversation with a mail server broke off.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="late">Whether the time for it was over.</param>
    public static SendCause Of(Exception error, bool late) =>
        EgressException.Within(error)?.Cause ?? (error is WireException { Cause: var cause } ? cause : late ? SendCause.TimedOut : SendCause.CutOff);
}
