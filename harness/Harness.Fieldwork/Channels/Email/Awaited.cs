using Harness.Planning;
using Harness.Playbook;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>A thread whose answers may come by mail, and what they are known by.</summary>
/// <param name="Probe">The number of its slot.</param>
/// <param name="Strand">The number of the thread in its conversation.</param>
/// <param name="Addresses">Addresses that were given out in this conversation alone, in lower case.</param>
/// <param name="Ids">Message-IDs of our own messages in this thread.</param>
/// <param name="Tokens">Marks of ours in a subject, as <see cref="SubjectTokens"/> finds them.</param>
/// <param name="Theirs">The address of whom the thread is with, in lower case, or the domain alone; null when it is not known.</param>
/// <param name="From">Nothing that came before is an answer.</param>
internal sealed record Awaited(
    int Probe, int Strand, IReadOnlyList<string> Addresses, IReadOnlyList<string> Ids, IReadOnlyList<string> Tokens, string? Theirs, Instant From)
{
    /// <summary>How far clocks may be apart: what came so long before we wrote may still be an answer.</summary>
    public static Duration Slack { get; } = Duration.FromMinutes(10);

    /// <summary>Domains of third parties that this conversation may still turn to: what they write is not taken for an answer in another thread of it.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The domain of whom it is with; null when it is not known.</summary>
    public string? Domain => Theirs?[(Theirs.LastIndexOf('@') + 1)..];

    /// <summary>A thread of a conversation.</summary>
    /// <param name="study">The study.</param>
    /// <param name="ids">The Message-IDs of its wave.</param>
    /// <param name="slot">The slot of the conversation.</param>
    /// <param name="on">The thread; null for the opening's.</param>
    /// <param name="own">The addresses of whoever writes.</param>
    public static Awaited Of(Study study, OurIds ids, Slot slot, Strand? on, MailAddresses own)
    {
        string address = own.AddressOf(slot.Probe), theirs = (on?.Handle ?? slot.Account.Handle).ToLowerInvariant();
        IEnumerable<string> others = study.ScriptOf(slot.Complaint)?.AllRules.Select(rule => rule.Then.HandOff).OfType<HandOff>()
            .Where(hand => hand.Channel == EmailChannel.Name).Select(hand => hand.Handle.ToLowerInvariant()[(hand.Handle.LastIndexOf('@') + 1)..]) ?? [];
        return new(slot.Index, on?.Number ?? 0, own.Alias is null ? [] : [address], ids.All(slot, on?.Number ?? 0, address), [], theirs, slot.At - Slack)
        {
            Others = on?.Party is null ? [.. others] : [],
        };
    }

    /// <summary>Whether a domain is that of whom it is with, or a part of it.</summary>
    public bool IsTheirs(string domain) => Domain is { Length: > 0 } theirs && (domain == theirs || domain.EndsWith("." + theirs, StringComparison.Ordinal));
}
