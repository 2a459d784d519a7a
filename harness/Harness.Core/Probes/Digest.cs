using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Harness.Probes;

/// <summary>A SHA-256 value.</summary>
public readonly record struct Digest
{
    /// <summary>Bytes in a digest.</summary>
    public const int Size = 32;

    private const int OnStack = 512;
    private readonly ulong a, b, c, d;

    /// <summary>A digest from its bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"a digest has {Size} bytes", nameof(bytes));
        }

        a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The digest of bytes, one part after the other.</summary>
    /// <param name="first">The first part; may be empty.</param>
    /// <param name="second">The second part; may be empty.</param>
    /// <returns>SHA-256 of both together.</returns>
    public static Digest Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        int length = first.Length + second.Length;
        Span<byte> all = length <= OnStack ? stackalloc byte[length] : new byte[length];
        first.CopyTo(all);
        second.CopyTo(all[first.Length..]);
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(all, digest);
        return new(digest);
    }

    /// <summary>The bytes.</summary>
    /// <returns>A new array of 32 bytes.</returns>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), d);
        return bytes;
    }

    /// <summary>The digest in hexadecimal.</summary>
    /// <returns>64 lower-case digits.</returns>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
