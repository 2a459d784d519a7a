using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Harness.Evidence;

/// <summary>Salts of contents: in a simulation they follow from the seed, so that the same seed gives the same evidence.</summary>
internal sealed class Salts(ulong seed)
{
    public const int Size = 16;

    private readonly byte[] key = SHA256.HashData(BitConverter.GetBytes(BitConverter.IsLittleEndian ? seed : BinaryPrimitives.ReverseEndianness(seed)));

    public byte[] For(int probe, int n)
    {
        Span<byte> name = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(name, probe);
        BinaryPrimitives.WriteInt32BigEndian(name[4..], n);
        return HMACSHA256.HashData(key, name)[..Size];
    }
}
