using Harness.Channels;
using Harness.Probes;

namespace Harness.Documents.Cases;

/// <summary>What shows that an event was so.</summary>
/// <param name="Event">The number of its own event in the conversation, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">How many bytes it has; null where they were erased.</param>
/// <param name="Commitment">What the journal commits to.</param>
/// <param name="Picture">Its bytes where a page can show them; else null.</param>
internal sealed record ShownExhibit(int Event, ExhibitKind Kind, int? Length, Digest? Commitment, byte[]? Picture)
{
    /// <summary>The most bytes of a picture that a page shows; larger ones are named.</summary>
    public const int LargestPicture = 256 * 1024;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static ShownExhibit Of(ProbeEvent happened)
    {
        (ExhibitKind kind, byte[]? bytes) = ((ExhibitKind)happened.Head.Codes, happened.Content?.Bytes);
        bool isShown = kind == ExhibitKind.Screenshot && bytes is { Length: <= LargestPicture } && bytes.AsSpan().StartsWith(Png);
        return new(happened.Head.N, kind, bytes?.Length, happened.Head.Content, isShown ? bytes : null);
    }
}
