using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Raters;

/// <summary>What opens a door once, or a session until it ends: 256 bits from the system's generator. Only its hash is kept, so that who reads the book cannot enter.</summary>
internal static class Token
{
    private const int Bytes = 32, Longest = 200;

    /// <summary>A new one, of letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Its SHA-256. Looked up by it, a token gives nothing away by the time that takes: who can choose a hash that is near has its token.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Length > Longest ? "" : token));
}
