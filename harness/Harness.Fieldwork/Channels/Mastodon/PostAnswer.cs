using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>What an answer to a post means. What is not on the list is uncertain.</summary>
internal static class PostAnswer
{
    private static readonly Duration Again = Duration.FromSeconds(30);

    public static Delivery Of(Exchanged exchanged, Instant now)
    {
        if (exchanged.Cause == SendCause.Unreached)
        {
            return Delivery.Deferred(SendCause.Unreached, now + Again);
        }

        if (exchanged.Cause is SendCause.Undeclared or SendCause.Forbidden)
        {
            return Delivery.Refused(exchanged.Cause);
        }

        if (exchanged.Cause != SendCause.None)
        {
            return Delivery.Uncertain(exchanged.Cause, exchanged.Body);
        }

        using JsonDocument? json = Json.Parse(exchanged.Body);
        string? error = json?.RootElement.Text("error");
        return exchanged.Status switch
        {
            >= 200 and < 300 when json is not null && Status.Read(json.RootElement) is { Created: { } created } status =>
                Delivery.Sent(new(status.Id, created), exchanged.Body),
            >= 200 and < 300 => Delivery.Uncertain(SendCause.Unreadable, exchanged.Body),
            >= 300 and < 400 => Delivery.Uncertain(SendCause.Redirected, exchanged.Body),
            429 when error is not null => Delivery.Deferred(SendCause.Limited, Patience.Until(now, exchanged.RetryAfter, exchanged.Reset), exchanged.Body),
            403 when error is not null && !IsDuplicate(error) => Delivery.Refused(SendCause.Rejected, exchanged.Body),
            403 when error is not null => Delivery.Uncertain(SendCause.Duplicate, exchanged.Body),
            400 or 401 or 404 or 410 or 413 or 422 when error is not null && !IsDuplicate(error) => Delivery.Refused(SendCause.Rejected, exchanged.Body),
            400 or 422 when error is not null => Delivery.Uncertain(SendCause.Duplicate, exchanged.Body),
            _ => Delivery.Uncertain(SendCause.Failed, exchanged.Body),
        };
    }

    private static bool IsDuplicate(string error) =>
        error.Contains("duplicate", StringComparison.OrdinalIgnoreCase) || error.Contains("already", StringComparison.OrdinalIgnoreCase) || error.Contains("same key", StringComparison.OrdinalIgnoreCase);
}
