using System.Text;
using System.Text.Json;
using Harness.Probes;

namespace Harness.Channels.Email.Tokens;

/// <summary>What is known of the tokens of a mailbox, as one small file holds it.</summary>
/// <param name="Seed">A digest of the refresh token that a person put there: when that one changes, all begins anew.</param>
/// <param name="Refresh">The refresh token that is good now.</param>
/// <param name="Access">The token that opens the mailbox; null before the first.</param>
/// <param name="Expires">Until when, in seconds since 1970.</param>
/// <param name="Asked">Whether new ones were asked for and it is not known what came of it: then only a person can go on.</param>
internal sealed record TokenState(string Seed, string Refresh, string? Access, long Expires, bool Asked)
{
    /// <summary>Reads it; null when the bytes say nothing of the kind.</summary>
    public static TokenState? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<TokenState>(bytes) is { Seed: not null, Refresh: not null } state ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is known of the tokens that a refresh token began.</summary>
    /// <param name="kept">What was kept; null when nothing was.</param>
    /// <param name="seed">The refresh token that a person put there.</param>
    public static TokenState After(TokenState? kept, string seed)
    {
        string mark = Digest.Of(Encoding.UTF8.GetBytes(seed)).ToString();
        return kept?.Seed == mark ? kept : new(mark, seed, null, 0, false);
    }

    /// <summary>Where it is kept, beside the file of a refresh token.</summary>
    public static string PathOf(string refresh) => refresh + ".tokens";

    /// <summary>Whether only a person can go on.</summary>
    /// <param name="refresh">Path of the file of the refresh token.</param>
    /// <param name="seed">What it says.</param>
    public static bool IsOver(string refresh, string seed) => File.Exists(PathOf(refresh)) && After(Read(File.ReadAllBytes(PathOf(refresh))), seed).Asked;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    public override string ToString() => "***";
}
