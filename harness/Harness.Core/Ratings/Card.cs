using System.Security.Cryptography;
using System.Text;
using Harness.Studies;

namespace Harness.Ratings;

/// <summary>What a rater sees of one probe, with everything left out that tells whose reply it is.</summary>
/// <param name="Id">Its name, see <see cref="IdOf"/>.</param>
/// <param name="Language">The language of the conversation, in which what is left out is named too.</param>
/// <param name="Complaint">What the tester wrote.</param>
/// <param name="Replies">What the brand answered, in order; empty when it kept silent.</param>
public sealed record Card(string Id, Language Language, string Complaint, IReadOnlyList<string> Replies)
{
    /// <summary>Bytes that a key has at least: 16.</summary>
    public static int LeastKey => 16;

    /// <summary>The card of a probe.</summary>
    /// <param name="probe">Id of the probe.</param>
    /// <param name="key">The secret of the study under which cards are named, at least <see cref="LeastKey"/> bytes.</param>
    /// <param name="blinding">What leaves out whose reply it is; its language becomes the card's.</param>
    /// <param name="complaint">What the tester wrote.</param>
    /// <param name="replies">What the brand answered, in order.</param>
    /// <returns>The card, its texts blinded and in Unicode NFC.</returns>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static Card Of(string probe, ReadOnlySpan<byte> key, Blinding blinding, string complaint, IReadOnlyList<string> replies)
    {
        ArgumentNullException.ThrowIfNull(blinding);
        return new(IdOf(probe, key), blinding.Language, blinding.Blind(complaint), [.. replies.Select(blinding.Blind)]);
    }

    /// <summary>The name of a probe's card: without the key nobody can tell which probe it is.</summary>
    /// <param name="probe">Id of the probe.</param>
    /// <param name="key">The secret of the study, at least <see cref="LeastKey"/> bytes.</param>
    /// <returns><c>c</c> and 16 hexadecimal digits: the first 64 bits of HMAC-SHA-256 (RFC 2104).</returns>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static string IdOf(string probe, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, LeastKey, nameof(key));
        return "c" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(probe)).AsSpan(0, 8));
    }
}
