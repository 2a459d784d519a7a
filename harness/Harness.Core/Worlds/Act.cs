using NodaTime;

namespace Harness.Worlds;

/// <summary>Something a simulated brand does in a conversation.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">What it says; empty for <see cref="ActKind.Remove"/>.</param>
public readonly record struct Act(Instant At, ActKind Kind, string Text);

/// <summary>What a simulated brand can do.</summary>
public enum ActKind
{
    /// <summary>A machine says that the message has arrived.</summary>
    Acknowledge,

    /// <summary>A person answers.</summary>
    Answer,

    /// <summary>A person asks something back.</summary>
    AskBack,

    /// <summary>A person gives a link and nothing else.</summary>
    Redirect,

    /// <summary>A person asks to go on in private.</summary>
    HandOver,

    /// <summary>The brand has the customer's message removed.</summary>
    Remove,
}
