using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Smtp;

/// <summary>Signs in where the server wants it: with a token, or with a password that is said in the clear only on this machine.</summary>
internal sealed class SmtpSignIn(MailWire wire, SmtpPowers powers, Func<MailKey?, CancellationToken, ValueTask<MailKey?>> key)
{
    /// <returns>The answer; null when the server has no accounts.</returns>
    public async ValueTask<SmtpReply?> Run(CancellationToken cancellation)
    {
        MailKey held = await key(null, cancellation) ?? throw new WireException(SendCause.NoAccess, "nothing opens the account");
        if (powers.SignIns.Count == 0)
        {
            return null;
        }

        SmtpReply reply = await Try(held, cancellation);
        return reply.Code == 535 && await key(held, cancellation) is { } fresh && fresh.Secret != held.Secret ? await Try(fresh, cancellation) : reply;
    }

    private ValueTask<SmtpReply> Try(MailKey held, CancellationToken cancellation) =>
        held.IsToken ? Token(held, cancellation)
        : powers.SignIns.Contains("PLAIN", StringComparer.Ordinal) ? Steps(["AUTH PLAIN " + held.Plain], cancellation)
        : powers.SignIns.Contains("LOGIN", StringComparer.Ordinal) ? Steps(["AUTH LOGIN", Encoded(held.User), Encoded(held.Secret)], cancellation)
        : throw new WireException(SendCause.NoAccess, "no way to sign in is shared");

    /// <summary>A server that does not like a token says why first, and no after an empty line.</summary>
    private async ValueTask<SmtpReply> Token(MailKey held, CancellationToken cancellation)
    {
        SmtpReply reply = await SmtpSender.Ask(wire, "AUTH XOAUTH2 " + held.Bearer, cancellation);
        return reply.Code == 334 ? await SmtpSender.Ask(wire, "", cancellation) : reply;
    }

    private async ValueTask<SmtpReply> Steps(string[] steps, CancellationToken cancellation)
    {
        SmtpReply reply = await SmtpSender.Ask(wire, steps[0], cancellation);
        foreach (string step in steps.Skip(1))
        {
            reply = reply.Code == 334 ? await SmtpSender.Ask(wire, step, cancellation) : reply;
        }

        return reply;
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
