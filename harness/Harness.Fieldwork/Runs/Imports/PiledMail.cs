using System.Security.Cryptography;

namespace Harness.Runs.Imports;

/// <summary>A mail as a person brought it, or what was brought instead of one.</summary>
/// <param name="Where">The file, and which message of it where it holds several.</param>
/// <param name="Raw">Its bytes; empty where they could not be had.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record PiledMail(string Where, ReadOnlyMemory<byte> Raw, PileFault Fault = PileFault.None)
{
    /// <summary>The SHA-256 of its bytes, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Raw.Span));
}

/// <summary>What can be wrong with a file that was brought.</summary>
internal enum PileFault
{
    None,

    /// <summary>There is no such file or folder.</summary>
    Missing,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>It is longer than any mail that is taken.</summary>
    TooLong,

    /// <summary>It does not begin as a mail does.</summary>
    NoMessage,

    /// <summary>A folder without any file of mail.</summary>
    Empty,
}
