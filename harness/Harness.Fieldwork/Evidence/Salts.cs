using System.Buffers.Binary;
using System.Security.Cryptography;
using Harness.Statistics;

namespace Harness.Evidence;

/// <summary>
/// Salts of contents. In a simulation they follow from the seed, so that the same seed gives the same evidence; they hide nothing, as
/// the seed is public. Live ones come from the system's generator.
/// </summary>
internal sealed class Salts(ulong? seed)
{
    /// <summary>Salts that nobody can guess.</summary>
    public static Salts Live { get; } = new(null);

    public const int Size = 16;

    private const ulong Purpose = 0x53;

    public byte[] For(int probe, int n)
    {
        if (seed is not { } known)
        {
            return RandomNumberGenerator.GetBytes(Size);
        }

        Draws draws = Draws.For(known, Purpose, (ulong)probe, (ulong)n);
        byte[] salt = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(salt, draws.Next());
        BinaryPrimitives.WriteUInt64BigEndian(salt.AsSpan(sizeof(ulong)), draws.Next());
        return salt;
    }
}
