namespace Harness.Probes;

/// <summary>
/// What was said, kept apart from the head so that it can be erased while the evidence still verifies: the head holds the commitment
/// SHA-256(salt + bytes), and without the salt nobody can test a guess against it.
/// </summary>
/// <param name="Salt">16 bytes, drawn for this content alone.</param>
/// <param name="Bytes">The bytes as captured.</param>
public sealed record Content(byte[] Salt, byte[] Bytes)
{
    /// <summary>The commitment that the head carries.</summary>
    public Digest Commitment => Digest.Of(Salt, Bytes);
}

/// <summary>An event as it is written: its head and, where its kind has any, its content.</summary>
/// <param name="Head">What folds need.</param>
/// <param name="Content">What was said; null when the kind has none.</param>
public readonly record struct ProbeEvent(EventHead Head, Content? Content);
