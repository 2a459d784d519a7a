using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;

namespace Harness.Runs;

/// <summary>What is looked at by hand in a wave in real time.</summary>
/// <param name="canOpen">Whether the harness can use a channel by itself at all.</param>
internal sealed class Manual(Func<string, bool> canOpen)
{
    public bool CanOpen(string channel) => canOpen(channel);

    /// <summary>Whether a person looks for the replies in a thread.</summary>
    public bool Looks(Slot slot, Strand on, Probe probe) => Playbook.Hands.Look(slot, on, probe) || !canOpen(on.Channel);
}
