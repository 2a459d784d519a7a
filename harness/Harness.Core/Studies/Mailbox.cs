namespace Harness.Studies;

/// <summary>The mailbox of a persona's e-mail account: how its messages go out, and where what comes back is read.</summary>
/// <param name="Smtp">The server that takes its messages; port 465 where none is named.</param>
/// <param name="Imap">The server that keeps its mail; port 993 where none is named.</param>
/// <param name="User">The name it signs in with; null means the account's handle.</param>
/// <param name="SignIn">How it signs in; null means with a password, which is the account's secret.</param>
/// <param name="Encryption">How both servers encrypt; null means from the first byte on the ports 465 and 993, and when asked on all others. Without encryption nothing is said, except on this machine.</param>
/// <param name="Token">Where its tokens come from; needed with <see cref="MailSignIn.Xoauth2"/>, null otherwise.</param>
/// <param name="Authority">Name of a file beside the study with the certificates (PEM) that both servers' own must come from; null means those that the system trusts.</param>
/// <param name="Name">What people read before its address, such as <c>Anna Petit</c>; null when it shows the address alone.</param>
/// <param name="Copy">Whether a copy of each message goes to the mailbox itself, so that what may have been sent can be found there; null means yes.</param>
public sealed record Mailbox(
    MailHost Smtp,
    MailHost Imap,
    [AtMost(200)] string? User = null,
    MailSignIn? SignIn = null,
    MailEncryption? Encryption = null,
    TokenSource? Token = null,
    [FileName] string? Authority = null,
    [AtMost(100)] string? Name = null,
    bool? Copy = null)
{
    /// <summary>The port of a server that takes messages, where none is named.</summary>
    public const int SmtpPort = 465;

    /// <summary>The port of a server that keeps mail, where none is named.</summary>
    public const int ImapPort = 993;

    /// <summary>All servers that it takes, each with its port.</summary>
    public IReadOnlyList<string> Servers => [Smtp.At(SmtpPort), Imap.At(ImapPort), .. Token is { } token && Uri.TryCreate(token.Server, UriKind.Absolute, out Uri? address) ? [address.Host] : Array.Empty<string>()];
}

/// <summary>Where the tokens of a mailbox come from (OAuth 2.0, RFC 6749): a refresh token gives tokens that open it for an hour or so.</summary>
/// <param name="Server">The address that gives tokens, such as <c>https://oauth2.googleapis.com/token</c>.</param>
/// <param name="Client">The public name of the program, as registered there.</param>
/// <param name="ClientSecret">Where its secret is; null when it has none.</param>
/// <param name="Refresh">Where the first refresh token is: a file, beside which newer ones are kept.</param>
/// <param name="Scope">What the tokens are for, as that server words it; null when it need not be said.</param>
public sealed record TokenSource(
    [WebAddress, AtMost(500)] string Server,
    [AtMost(300)] string Client,
    Secret? ClientSecret,
    Secret Refresh,
    [AtMost(500)] string? Scope = null);

/// <summary>How a mailbox is signed in to.</summary>
public enum MailSignIn
{
    /// <summary>With a password.</summary>
    Login,

    /// <summary>With a token (XOAUTH2).</summary>
    Xoauth2,
}

/// <summary>How a mail server encrypts.</summary>
public enum MailEncryption
{
    /// <summary>From the first byte.</summary>
    Tls,

    /// <summary>When it is asked to, before anything else is said.</summary>
    Starttls,
}
