using Harness.Probes;

namespace Harness.Evidence;

/// <summary>
/// The hash tree of RFC 6962, section 2.1: a leaf is SHA-256(0x00 + data), a node SHA-256(0x01 + left + right), and n leaves split at
/// the largest power of two below n. Leaves are added one by one; only one hash per level is kept.
/// </summary>
internal sealed class MerkleTree
{
    private static readonly byte[] LeafPrefix = [0], NodePrefix = [1];
    private readonly Stack<(Digest Hash, long Leaves)> peaks = new();

    public void Add(ReadOnlySpan<byte> leaf)
    {
        (Digest Hash, long Leaves) node = (Digest.Of(LeafPrefix, leaf), 1);
        while (peaks.TryPeek(out (Digest Hash, long Leaves) left) && left.Leaves == node.Leaves)
        {
            peaks.Pop();
            node = (Join(left.Hash, node.Hash), 2 * node.Leaves);
        }

        peaks.Push(node);
    }

    /// <summary>The root of all leaves so far; of none, SHA-256 of nothing.</summary>
    public Digest Root()
    {
        Digest? root = null;
        foreach ((Digest hash, _) in peaks)
        {
            root = root is { } right ? Join(hash, right) : hash;
        }

        return root ?? Digest.Of([]);
    }

    private static Digest Join(Digest left, Digest right)
    {
        byte[] both = [.. left.ToArray(), .. right.ToArray()];
        return Digest.Of(NodePrefix, both);
    }
}
