using Harness.Channels;
using Harness.Playbook;
using Harness.Probes;
using Harness.Runs.Hands;

namespace Harness.Runs;

/// <summary>What people bring in from elsewhere goes on record as it would have if a look had seen it, marked as brought.</summary>
internal sealed partial class LiveWave
{
    /// <summary>Takes up the wave where the journal stands, to put on record what is brought and to do nothing else.</summary>
    public void Resume()
    {
        sender.CatchUp();
        foreach (ProbeEvent happened in journal.Events())
        {
            conversations[happened.Head.Probe].Resume(happened);
        }
    }

    /// <summary>All that stands on record.</summary>
    public IEnumerable<ProbeEvent> Recorded => journal.Events();

    /// <summary>Takes a mail that was brought: also in a conversation that is over.</summary>
    /// <param name="number">The conversation.</param>
    /// <param name="strand">Number of the thread.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="isUndelivered">Whether it says that our opening did not reach the brand.</param>
    /// <param name="log">Where it comes from.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was news: false when it is known, before anything was sent, and for a thread that is not there.</returns>
    public ValueTask<bool> Import(int number, int strand, SeenReply mail, bool isUndelivered, HandLog log, CancellationToken cancellation) => Hold(number, conversation =>
        conversation.Probe.Sent is not null
        && conversation.Strands(study).ElementAtOrDefault(strand) is Strand on
        && !(isUndelivered && conversation.Probe.Undelivered is not null)
        && shopper.Import(conversation, on, mail, isUndelivered, log.ToJson()), cancellation);
}
