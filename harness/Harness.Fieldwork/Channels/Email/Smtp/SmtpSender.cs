using System.Globalization;
using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Channels.Exchanges;
using Harness.Probes;

namespace Harness.Channels.Email.Smtp;

/// <summary>Hands a message in at a mail server: one conversation, and in it the message once.</summary>
/// <param name="connect">The way out.</param>
/// <param name="server">The server.</param>
/// <param name="key">What opens it; asked again with what the server refused, for something newer. Gives null when there is nothing.</param>
/// <param name="limits">How long it may take.</param>
/// <param name="time">The time.</param>
internal sealed class SmtpSender(
    Func<string, int, CancellationToken, ValueTask<Stream>> connect, MailServer server, Func<MailKey?, CancellationToken, ValueTask<MailKey?>> key, Limits limits, TimeProvider time)
{
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    /// <summary>Hands it in. What goes wrong is in the outcome, and so is a cancellation.</summary>
    public async ValueTask<SmtpOutcome> Send(SmtpEnvelope envelope, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        FirstByte first = new();
        using CancellationTokenSource patience = new(limits.Time, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await using MailWire wire = await Opened(either.Token);
            SmtpReply reply = await Said(wire, envelope, message, first, either.Token);
            await Leave(wire);
            return new(first.Left, SendCause.None, reply);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return new(first.Left, WireException.Of(error, patience.IsCancellationRequested), null);
        }
    }

    private async ValueTask<MailWire> Opened(CancellationToken cancellation)
    {
        using CancellationTokenSource connecting = new(limits.Connecting, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(connecting.Token, cancellation);
        return await MailWire.Open(connect, server, either.Token);
    }

    /// <returns>The answer to the message; or the first that was not what it takes to get there.</returns>
    private async ValueTask<SmtpReply> Said(MailWire wire, SmtpEnvelope envelope, ReadOnlyMemory<byte> message, FirstByte first, CancellationToken cancellation)
    {
        SmtpReply reply = await SmtpReply.Read(wire, cancellation);
        SmtpPowers powers = new(false, false, false, null, []);
        if (reply.IsGood)
        {
            (reply, powers) = await Hello(wire, cancellation);
        }

        if (reply.IsGood && !wire.IsEncrypted && (powers.StartTls || !server.IsHere))
        {
            reply = powers.StartTls ? await Ask(wire, "STARTTLS", cancellation) : throw new WireException(SendCause.Unreached, "no encryption is offered");
            if (!reply.IsGood)
            {
                throw new WireException(SendCause.Unreached, "encryption is refused");
            }

            await wire.Encrypt(server, cancellation);
            (reply, powers) = await Hello(wire, cancellation);
        }

        bool eight = message.Span.ContainsAnyExceptInRange((byte)0, (byte)127);
        if (reply.IsGood && ((envelope.IsWide && !powers.Utf8) || (eight && !powers.Eight) || (powers.Size is > 0 and var most && message.Length > most)))
        {
            throw new WireException(SendCause.Unfit, "the server does not take such a message");
        }

        if (reply.IsGood)
        {
            reply = await new SmtpSignIn(wire, powers, key).Run(cancellation) ?? reply;
        }

        string options = (powers.Size is null ? "" : string.Create(CultureInfo.InvariantCulture, $" SIZE={message.Length}")) + (eight ? " BODY=8BITMIME" : "") + (envelope.IsWide ? " SMTPUTF8" : "");
        reply = reply.IsGood ? await Ask(wire, $"MAIL FROM:<{envelope.From}>{options}", cancellation) : reply;
        reply = reply.IsGood ? await Ask(wire, $"RCPT TO:<{envelope.To}>", cancellation) : reply;
        if (reply.IsGood && envelope.Copy is { } copy)
        {
            await Ask(wire, $"RCPT TO:<{copy}>", cancellation);
        }

        reply = reply.IsGood ? await Ask(wire, "DATA", cancellation) : reply.Code >= 400 ? reply : throw new WireException(SendCause.Unreadable, "neither yes nor no");
        return reply.Code == 354 ? await Hand(wire, message, first, cancellation) : reply.Code >= 400 ? reply : throw new WireException(SendCause.Unreadable, "no word to begin");
    }

    private async ValueTask<SmtpReply> Hand(MailWire wire, ReadOnlyMemory<byte> message, FirstByte first, CancellationToken cancellation)
    {
        byte[] stuffed = DotStuffing.Of(message.Span);
        try
        {
            await wire.SayOnce(stuffed, first, cancellation);
        }
        catch (IOException)
        {
            return await LastNo(wire) ?? throw new WireException(SendCause.CutOff, "the connection ended within the message");
        }

        return await SmtpReply.Read(wire, cancellation);
    }

    /// <summary>A server that hung up within the message may have said no before; anything else says nothing.</summary>
    private async ValueTask<SmtpReply?> LastNo(MailWire wire)
    {
        using CancellationTokenSource soon = new(LastWord, time);
        try
        {
            return await SmtpReply.Read(wire, soon.Token) is { Code: >= 500 } no ? no : null;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async ValueTask<(SmtpReply Reply, SmtpPowers Powers)> Hello(MailWire wire, CancellationToken cancellation)
    {
        SmtpReply reply = await Ask(wire, server.IsHere ? "EHLO localhost" : "EHLO [127.0.0.1]", cancellation);
        return (reply, SmtpPowers.Of(reply));
    }

    public static async ValueTask<SmtpReply> Ask(MailWire wire, string command, CancellationToken cancellation)
    {
        await wire.Say(Encoding.UTF8.GetBytes(command + "\r\n"), cancellation);
        return await SmtpReply.Read(wire, cancellation);
    }

    /// <summary>A word on leaving, whose answer nobody needs.</summary>
    private async ValueTask Leave(MailWire wire)
    {
        using CancellationTokenSource soon = new(LastWord, time);
        try
        {
            await Ask(wire, "QUIT", soon.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // it was said already how it ended
        }
    }
}
