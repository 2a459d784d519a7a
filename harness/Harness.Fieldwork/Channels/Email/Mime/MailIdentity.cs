using System.Security.Cryptography;
using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>
/// What makes a message this one and no other: its Message-ID, which careless senders use twice, and a digest of what its writer wrote.
/// What servers add on the way is no part of it, so that a copy in another folder is the same message.
/// </summary>
internal static class MailIdentity
{
    private const int DigestBytes = 12, LongestId = 200;

    private static readonly string[] Written = ["From", "Date", "Subject", "To"];

    public static string Of(MimePart message)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in Written)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}:{message.Headers.First(name)}\n"));
        }

        for (ReadOnlySpan<byte> rest = message.Body.Span.TrimEnd(" \t\r\n"u8); !rest.IsEmpty;)
        {
            hash.AppendData(MailLines.Next(rest, out int length));
            hash.AppendData("\n"u8);
            rest = rest[length..];
        }

        string digest = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes));
        return MessageIds.Own(message.Headers.First("Message-ID")) is { Length: <= LongestId } id && id.All(char.IsAscii) && !id.Any(char.IsControl) ? $"<{id}> {digest}" : digest;
    }
}
