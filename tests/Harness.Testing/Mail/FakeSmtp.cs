using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Harness.Testing.Mail;

/// <summary>
/// A server that takes messages, or goes wrong at a step that a test chooses. It knows nothing of the product. Its ledger holds each
/// message that it took.
/// </summary>
public sealed class FakeSmtp(TimeProvider time, X509Certificate2? certificate = null, bool tls = false) : LineServer(certificate, tls)
{
    private readonly ConcurrentQueue<TakenMail> taken = new();

    public MailFaults Faults { get; } = new();

    /// <summary>All messages that were taken, in their order.</summary>
    public IReadOnlyList<TakenMail> Taken => [.. taken];

    /// <summary>All commands that came, in their order; secrets as they were said.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>By user, the password or the token; nobody may hand in a message who has none.</summary>
    public ConcurrentDictionary<string, string> Accounts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Powers { get; set; } = ["8BITMIME", "SMTPUTF8", "SIZE 1000000", "AUTH PLAIN LOGIN XOAUTH2"];

    /// <summary>Told of each message that was taken.</summary>
    public Action<TakenMail> Took { get; set; } = _ => { };

    /// <summary>Whom it takes no message for.</summary>
    public ConcurrentDictionary<string, string> Unknown { get; } = new(StringComparer.Ordinal);

    protected override async Task Serve(LineConnection connection, CancellationToken cancellation)
    {
        if (!await MailFaults.Say(connection, Faults.Meet("greeting"), "220 mx.test ESMTP\r\n", cancellation))
        {
            return;
        }

        (string? account, string from, List<string> to) = (null, "", []);
        while (await connection.Line(cancellation) is { } line)
        {
            Said.Enqueue(line);
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            MailFault? fault = Faults.Meet(verb);
            if (verb == "AUTH" && fault is null)
            {
                account = await SignIn(connection, line, cancellation);
                continue;
            }

            string answer = verb switch
            {
                "EHLO" => "250-mx.test\r\n" + string.Concat(Powers.Concat(connection is { HasTls: true, IsEncrypted: false } ? ["STARTTLS"] : []).Select((power, n) => $"250-{power}\r\n")) + "250 HELP\r\n",
                "STARTTLS" => "220 go on\r\n",
                "MAIL" => account is null ? "530 5.7.0 sign in first\r\n" : "250 2.1.0 ok\r\n",
                "RCPT" => Unknown.TryGetValue(Path(line), out string? no) ? no + "\r\n" : "250 2.1.5 ok\r\n",
                "DATA" => "354 go on\r\n",
                "QUIT" => "221 bye\r\n",
                _ => "500 5.5.1 what?\r\n",
            };
            if (!await MailFaults.Say(connection, fault, answer, cancellation) || verb == "QUIT")
            {
                return;
            }

            (from, to) = verb == "MAIL" ? (Path(line), []) : (from, verb == "RCPT" ? [.. to, Path(line)] : to);
            if (verb == "STARTTLS" && fault is null)
            {
                await connection.Encrypt(cancellation);
                account = null;
            }
            else if (verb == "DATA" && fault is null && !await Take(connection, from, to, account, cancellation))
            {
                return;
            }
        }
    }

    private async Task<bool> Take(LineConnection connection, string from, List<string> to, string? account, CancellationToken cancellation)
    {
        StringBuilder message = new();
        MailFault? within = Faults.Meet("within");
        string? line;
        while ((line = await connection.Line(cancellation)) is not (null or "."))
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (within is not null && !await MailFaults.Say(connection, within, "", cancellation))
            {
                return false;
            }
        }

        if (line is null)
        {
            return false;
        }

        MailFault? fault = Faults.Meet(".");
        if (fault?.Takes != false)
        {
            TakenMail mail = new(time.GetUtcNow(), from, to, Encoding.Latin1.GetBytes(message.ToString()), account);
            taken.Enqueue(mail);
            Took(mail);
        }

        return await MailFaults.Say(connection, fault, "250 2.0.0 taken\r\n", cancellation);
    }

    private async Task<string?> SignIn(LineConnection connection, string line, CancellationToken cancellation)
    {
        string[] words = line.Split(' ');
        (string user, string secret) = ("", "");
        if (words[1] == "LOGIN")
        {
            await connection.Say("334 VXNlcm5hbWU6\r\n", cancellation);
            user = Decoded(await connection.Line(cancellation));
            await connection.Say("334 UGFzc3dvcmQ6\r\n", cancellation);
            secret = Decoded(await connection.Line(cancellation));
        }
        else if (words[1] == "PLAIN" && Decoded(words[2]).Split('\0') is [_, { } name, { } password])
        {
            (user, secret) = (name, password);
        }
        else if (words[1] == "XOAUTH2" && Decoded(words[2]).Split('\u0001') is [{ } whose, { } bearer, ..])
        {
            (user, secret) = (whose["user=".Length..], bearer["auth=Bearer ".Length..]);
        }

        bool good = Accounts.TryGetValue(user, out string? kept) && kept == secret;
        if (!good && words[1] == "XOAUTH2")
        {
            await connection.Say("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n", cancellation);
            await connection.Line(cancellation);
        }

        await connection.Say(good ? "235 2.7.0 welcome\r\n" : "535 5.7.8 no\r\n", cancellation);
        return good ? user : null;
    }

    private static string Path(string line) => line.Split('<', '>') is [_, { } path, ..] ? path : "";

    private static string Decoded(string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));
}
