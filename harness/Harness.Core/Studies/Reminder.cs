using NodaTime;

namespace Harness.Studies;

/// <summary>Where people are reminded of what is to be done by hand.</summary>
/// <param name="Kind">The form of the message.</param>
/// <param name="Host">The host of the webhook, such as <c>hooks.slack.com</c>; no other is called.</param>
/// <param name="Secret">Where the whole address of the webhook is kept, which is a secret.</param>
/// <param name="Ahead">How long before something is due; null means ten minutes.</param>
public sealed record Reminder(Webhook Kind, [AtMost(200)] string Host, Secret Secret, Duration? Ahead);

/// <summary>The forms of a webhook's message.</summary>
public enum Webhook
{
    /// <summary>An incoming webhook of Slack, or of what takes the same.</summary>
    Slack,

    /// <summary>A workflow of Microsoft Teams that takes an adaptive card.</summary>
    Teams,

    /// <summary>Plain JSON: study, probe, what, channel, brand, due, page.</summary>
    Generic,
}
