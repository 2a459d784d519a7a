using Harness.Probes;

namespace Harness.Channels.Email.Smtp;

/// <summary>What came of handing a message in.</summary>
/// <param name="Left">Whether a byte of the message left.</param>
/// <param name="Cause">Why there is no answer; none when there is one.</param>
/// <param name="Reply">The answer that ended it; null when there was none.</param>
internal readonly record struct SmtpOutcome(bool Left, SendCause Cause, SmtpReply? Reply);
