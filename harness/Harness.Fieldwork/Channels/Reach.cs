using Harness.Studies;

namespace Harness.Channels;

/// <summary>What a channel may touch outside: declared servers by their host, and the way to what opens an account.</summary>
/// <param name="Servers">Where each declared host is reached; no other is.</param>
/// <param name="Open">What a secret says; null when it is not where it should be.</param>
/// <param name="Egress">The one way out.</param>
/// <param name="File">The bytes of a file beside the study, such as a picture that goes with a message; null when there is none of that name.</param>
/// <param name="Path">Where the file of a secret lies, beside which what replaces it is kept; null where nothing may be kept.</param>
/// <param name="Redaction">Learns what is never to be said, such as tokens that come later; null where nobody does.</param>
internal sealed record Reach(
    IReadOnlyDictionary<string, Uri> Servers,
    Func<Secret, string?> Open,
    Egress Egress,
    Func<string, byte[]?> File,
    Func<Secret, string?>? Path = null,
    Redaction? Redaction = null);
