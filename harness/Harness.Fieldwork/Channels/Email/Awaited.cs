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
    /// <summary>Domains of third parties that this conversation may still turn to: what they write is not taken for an answer in another thread of it.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The domain of whom it is with; null when it is not known.</summary>
    public string? Domain => Theirs?[(Theirs.LastIndexOf('@') + 1)..];

    /// <summary>Whether a domain is that of whom it is with, or a part of it.</summary>
    public bool IsTheirs(string domain) => Domain is { Length: > 0 } theirs && (domain == theirs || domain.EndsWith("." + theirs, StringComparison.Ordinal));
}
