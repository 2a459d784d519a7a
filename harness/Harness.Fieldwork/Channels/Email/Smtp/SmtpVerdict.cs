using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Email.Smtp;

/// <summary>What the outcome of handing a message in means. Once a byte of the message has left only a clear yes or no is one.</summary>
internal static class SmtpVerdict
{
    private static readonly Duration Again = Duration.FromSeconds(30);

    /// <param name="outcome">The outcome.</param>
    /// <param name="reference">Where the message stands if it was taken.</param>
    /// <param name="now">The present.</param>
    public static Delivery Of(SmtpOutcome outcome, string reference, Instant now)
    {
        byte[] raw = outcome.Reply?.Raw ?? [];
        return outcome.Reply switch
        {
            { IsGood: true } when outcome.Left => Delivery.Sent(new(reference, now), raw),
            { Code: >= 500 } => Delivery.Refused(SendCause.Rejected, raw),
            { IsForNow: true } when !outcome.Left => Delivery.Deferred(SendCause.Limited, Patience.Until(now, null, null), raw),
            { } => outcome.Left ? Delivery.Uncertain(SendCause.Failed, raw) : Delivery.Deferred(SendCause.Unreached, now + Again, raw),
            null => outcome.Cause is SendCause.Undeclared or SendCause.Forbidden or SendCause.NoAccess or SendCause.Unfit ? Delivery.Refused(outcome.Cause)
                : outcome.Left ? Delivery.Uncertain(outcome.Cause)
                : Delivery.Deferred(SendCause.Unreached, now + Again),
        };
    }
}
