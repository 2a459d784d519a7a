using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using NodaTime;

namespace Harness.Runs.Hands;

/// <summary>Something that a person is to do by hand.</summary>
/// <param name="Kind">What.</param>
/// <param name="Slot">The slot of its conversation.</param>
/// <param name="On">The thread.</param>
/// <param name="Text">What is to be said, or was; empty for a look.</param>
/// <param name="Attachment">Name of the file that goes with it; null when none does.</param>
/// <param name="From">When it is due, or was taken.</param>
/// <param name="Until">After this it is too late; null when there is no such instant.</param>
/// <param name="Because">Why a person does what the harness would have done; null where people do it anyway.</param>
internal sealed record HandTask(HandTaskKind Kind, Slot Slot, Strand On, string Text, string? Attachment, Instant From, Instant? Until, SendCause? Because = null)
{
    /// <summary>Number of its conversation.</summary>
    public int Number => Slot.Index;
}

/// <summary>The kinds of tasks.</summary>
internal enum HandTaskKind
{
    /// <summary>Take a message and send it.</summary>
    Send,

    /// <summary>Say what became of a message that was taken.</summary>
    Report,

    /// <summary>Look whether the brand has answered.</summary>
    Look,
}
