using System.Globalization;

namespace Harness.Channels.Email.Smtp;

/// <summary>What a server says that it can, in answer to EHLO.</summary>
/// <param name="StartTls">It can be asked for TLS.</param>
/// <param name="Eight">It takes bytes above 127 (8BITMIME).</param>
/// <param name="Utf8">It takes addresses beyond ASCII (SMTPUTF8).</param>
/// <param name="Size">The longest message it takes; null when it does not say, 0 when there is no limit.</param>
/// <param name="SignIns">The ways to sign in.</param>
internal sealed record SmtpPowers(bool StartTls, bool Eight, bool Utf8, long? Size, IReadOnlyList<string> SignIns)
{
    public static SmtpPowers Of(SmtpReply reply)
    {
        string[][] words = [.. reply.Lines.Skip(1).Select(line => line.ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0)];
        bool Has(string name) => Array.Exists(words, line => line[0] == name);
        string? size = Array.Find(words, line => line[0] == "SIZE") is [_, { } written, ..] ? written : null;
        return new(
            Has("STARTTLS"), Has("8BITMIME"), Has("SMTPUTF8"),
            size is not null && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long most) ? most : null,
            [.. words.Where(line => line[0] == "AUTH").SelectMany(line => line.Skip(1))]);
    }
}
