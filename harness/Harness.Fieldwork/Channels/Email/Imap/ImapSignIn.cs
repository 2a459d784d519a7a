using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Imap;

/// <summary>Signs in with a token or with a password.</summary>
internal sealed class ImapSignIn(ImapSession session)
{
    private const int SmallAnswer = 64 * 1024;

    /// <returns>Whether the server lets us in.</returns>
    public async ValueTask<bool> Run(MailKey key, CancellationToken cancellation) =>
        key.IsToken ? await Say("XOAUTH2", key.Bearer, cancellation)
        : Has("AUTH=PLAIN") && (Has("LOGINDISABLED") || !Ascii(key.User + key.Secret)) ? await Say("PLAIN", key.Plain, cancellation)
        : Has("LOGINDISABLED") ? throw new WireException(SendCause.NoAccess, "no way to sign in is shared")
        : (await session.Try(["LOGIN ", key.User, " ", key.Secret], SmallAnswer, cancellation)).Good;

    /// <summary>A server that does not like a token says why first, and no after an empty line.</summary>
    private async ValueTask<bool> Say(string way, string words, CancellationToken cancellation)
    {
        bool atOnce = Has("SASL-IR");
        bool said = atOnce;
        string More()
        {
            (bool before, said) = (said, true);
            return before ? "" : words;
        }

        return (await session.Try([$"AUTHENTICATE {way}{(atOnce ? " " + words : "")}"], SmallAnswer, cancellation, More)).Good;
    }

    private bool Has(string power) => session.Powers.Contains(power, StringComparer.Ordinal);

    private static bool Ascii(string text) => text.All(sign => sign is >= ' ' and <= '~');
}
