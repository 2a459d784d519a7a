using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Harness.Channels.Email.Tokens;
using Harness.Channels.Email.Wires;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Channels.Email;

/// <summary>A persona's way to its mailbox: two servers that the study declares, and what opens both.</summary>
/// <param name="Persona">Whose it is.</param>
/// <param name="Account">Its account.</param>
/// <param name="Smtp">The server that takes messages.</param>
/// <param name="Imap">The server that keeps mail.</param>
/// <param name="Key">What opens them; asked again with what was refused, for something newer. Gives null when there is nothing.</param>
internal sealed record MailAccess(Persona Persona, PersonaAccount Account, MailServer Smtp, MailServer Imap, Func<MailKey?, CancellationToken, ValueTask<MailKey?>> Key)
{
    /// <summary>Its addresses.</summary>
    public MailAddresses Own { get; } = new(Account.Handle.ToLowerInvariant(), Persona.Alias?.ToLowerInvariant());

    /// <inheritdoc cref="MailAddresses.Address"/>
    public string Address => Own.Address;

    /// <inheritdoc cref="MailAddresses.AddressOf"/>
    public string AddressOf(string probe) => Own.AddressOf(probe);

    /// <inheritdoc cref="MailAddresses.IsOwn"/>
    public bool IsOwn(string address) => Own.IsOwn(address);

    /// <summary>The way of a persona; null, with the reason, when there is none.</summary>
    public static MailAccess? Of(Persona persona, Reach reach, TimeProvider time, out SendCause cause)
    {
        cause = SendCause.NoAccess;
        if (persona.Accounts?.FirstOrDefault(account => account.Channel == EmailChannel.Name) is not { Mailbox: { } mailbox } account)
        {
            return null;
        }

        if (Server(mailbox.Smtp, Mailbox.SmtpPort, mailbox, reach) is not { } smtp || Server(mailbox.Imap, Mailbox.ImapPort, mailbox, reach) is not { } imap)
        {
            cause = SendCause.Undeclared;
            return null;
        }

        if (mailbox.Authority is { } file && smtp.Authority is not { Count: > 0 })
        {
            return null;
        }

        string user = mailbox.User ?? account.Handle;
        if (mailbox.Token is { } source)
        {
            MailTokens tokens = new(source, reach, time);
            cause = SendCause.None;
            return new(persona, account, smtp, imap, async (refused, cancellation) => await tokens.Get(refused?.Secret, cancellation) is { } token ? new(user, token, true) : null);
        }

        MailKey? password = account.Secret is { } secret && reach.Open(secret) is { } said && !said.Any(char.IsControl) ? new(user, said, false) : null;
        cause = password is null ? SendCause.NoAccess : SendCause.None;
        return password is null ? null : new(persona, account, smtp, imap, (refused, _) => ValueTask.FromResult(refused is null ? password : null));
    }

    public override string ToString() => $"{Account.Handle} ***";

    /// <summary>The server as the study has it, or on this machine where the user leads it there.</summary>
    private static MailServer? Server(MailHost host, int usual, Mailbox mailbox, Reach reach)
    {
        if (!reach.Servers.TryGetValue(host.At(usual), out Uri? there))
        {
            return null;
        }

        int port = host.Port ?? usual;
        bool isElsewhere = !string.Equals(there.Host, host.Host, StringComparison.OrdinalIgnoreCase) || there.Port != port;
        bool tls = isElsewhere ? there.Scheme == Uri.UriSchemeHttps : mailbox.Encryption is { } encryption ? encryption == MailEncryption.Tls : port is 465 or 993;
        return new(there.Host, there.Port, tls, mailbox.Authority is { } file ? Authority(reach.File(file)) : null);
    }

    private static X509Certificate2Collection Authority(byte[]? pem)
    {
        X509Certificate2Collection all = [];
        try
        {
            all.ImportFromPem(Encoding.UTF8.GetString(pem ?? []));
        }
        catch (CryptographicException)
        {
            all.Clear();
        }

        return all;
    }
}
