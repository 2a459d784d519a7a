using System.Buffers.Binary;
using Harness.Statistics;

namespace Harness.Evidence;

/// <summary>
/// Salts of contents in a simulation: they follow from the seed, so that the same seed gives the same evidence. They hide nothing, as
/// the seed is public; live salts come from the system's generator.
/// </summary>
internal sealed class Salts(ulong seed)
{
    public const int Size = 16;

    private const ulong Purpose = 0x53;

    public byte[] For(int probe, int n)
    {
        Draws draws = Draws.For(seed, Purpose, (ulong)probe, (ulong)n);
        byte[] salt = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(salt, draws.Next());
        BinaryPrimitives.WriteUInt64BigEndian(salt.AsSpan(sizeof(ulong)), draws.Next());
        return salt;
    }
}
