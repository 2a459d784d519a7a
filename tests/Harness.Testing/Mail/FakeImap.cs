using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Testing.Mail;

/// <summary>A server that shows a mailbox, or goes wrong at a command that a test chooses. It knows nothing of the product.</summary>
public sealed partial class FakeImap(FakeMailbox mailbox, X509Certificate2? certificate = null, bool tls = false) : LineServer(certificate, tls)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    public MailFaults Faults { get; } = new();

    public ConcurrentDictionary<string, string> Accounts { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Said { get; } = new();

    public string Powers { get; set; } = "IMAP4rev1 IDLE SASL-IR AUTH=PLAIN AUTH=XOAUTH2";

    protected override async Task Serve(LineConnection connection, CancellationToken cancellation)
    {
        string folder = "INBOX";
        bool goesOn = await MailFaults.Say(connection, Faults.Meet("greeting"), "* OK ready\r\n", cancellation);
        while (goesOn && await Command(connection, cancellation) is { } line)
        {
            Said.Enqueue(line);
            string[] words = line.Split(' ', 3);
            string tag = words[0], verb = words[1].ToUpperInvariant(), rest = words.Length > 2 ? words[2] : "";
            verb = verb == "UID" ? rest.Split(' ')[0] : verb;
            MailFault? fault = Faults.Meet(verb);
            folder = verb == "EXAMINE" ? Unquoted(rest) : folder;
            string? answer = fault?.Answer is not null ? "" : verb switch
            {
                "IDLE" => await Idle(connection, folder, cancellation),
                "AUTHENTICATE" => await SignIn(connection, rest, cancellation),
                _ => Answer(connection, verb, rest, folder),
            };
            string whole = answer?.StartsWith("NO", StringComparison.Ordinal) == true ? $"{tag} {answer}\r\n" : $"{answer}{tag} OK done\r\n";
            goesOn = await MailFaults.Say(connection, fault is { Answer: { } said } ? fault with { Answer = said.Replace("TAG", tag, StringComparison.Ordinal) } : fault, whole, cancellation);
            if (verb == "STARTTLS" && fault is null)
            {
                await connection.Encrypt(cancellation);
            }
        }
    }

    private static async Task<string?> Command(LineConnection connection, CancellationToken cancellation)
    {
        StringBuilder whole = new();
        while (await connection.Line(cancellation) is { } line)
        {
            whole.Append(line);
            if (Counted().Match(line) is not { Success: true } counted)
            {
                return whole.ToString();
            }

            await connection.Say("+ go on\r\n", cancellation);
            whole.Length -= counted.Length;
            whole.Append(CultureInfo.InvariantCulture, $"\"{Encoding.Latin1.GetString(await connection.Bytes(int.Parse(counted.Groups["n"].Value, CultureInfo.InvariantCulture), cancellation))}\"");
        }

        return null;
    }

    private string Answer(LineConnection connection, string verb, string rest, string folder) => verb switch
    {
        "CAPABILITY" => $"* CAPABILITY {Powers}{(connection is { HasTls: true, IsEncrypted: false } ? " STARTTLS" : "")}\r\n",
        "LOGIN" => Quoted().Matches(rest) is [{ } user, { } secret] && IsKey(user.Groups["said"].Value, secret.Groups["said"].Value) ? "" : "NO [AUTHENTICATIONFAILED] who?",
        "LIST" => string.Concat(mailbox.Names.Select(each => $"* LIST ({each.Marks}) \"/\" \"{each.Name}\"\r\n")),
        "EXAMINE" => $"* {mailbox.In(folder).Count} EXISTS\r\n* OK [UIDVALIDITY {mailbox.Validity(folder)}] valid\r\n* OK [UIDNEXT 1] next\r\n",
        "SEARCH" => $"* SEARCH{string.Concat(mailbox.In(folder).Where(mail => mail.At.Date >= Day(rest)).Select(mail => $" {mail.Uid}"))}\r\n",
        "FETCH" => string.Concat(mailbox.In(folder).Where(mail => rest.Split(' ')[1].Split(',').Contains(mail.Uid.ToString(CultureInfo.InvariantCulture))).Select(mail => Fetched(mail, rest))),
        "LOGOUT" => "* BYE\r\n",
        _ => "",
    };

    private static string Fetched(FakeMail mail, string rest) => Partial().Match(rest) is { Success: true } partial
        ? $"* 1 FETCH (UID {mail.Uid} BODY[]<0> {{{Math.Min(mail.Raw.Length, int.Parse(partial.Groups["most"].Value, CultureInfo.InvariantCulture))}}}\r\n{Encoding.Latin1.GetString(mail.Raw.AsSpan(0, Math.Min(mail.Raw.Length, int.Parse(partial.Groups["most"].Value, CultureInfo.InvariantCulture))))})\r\n"
        : $"* 1 FETCH (UID {mail.Uid} RFC822.SIZE {mail.Raw.Length} INTERNALDATE \"{mail.At.ToUniversalTime().ToString("dd-MMM-yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000\")\r\n";

    private async Task<string> Idle(LineConnection connection, string folder, CancellationToken cancellation)
    {
        await connection.Say("+ idling\r\n", cancellation);
        Task<string?> done = connection.Line(cancellation);
        int before = mailbox.In(folder).Count;
        while (!done.IsCompleted)
        {
            if (mailbox.In(folder).Count is var now && now != before)
            {
                await connection.Say(string.Create(CultureInfo.InvariantCulture, $"* {before = now} EXISTS\r\n"), cancellation);
            }

            await Task.WhenAny(done, Task.Delay(Often, TimeProvider.System, cancellation));
        }

        return "";
    }

    private async Task<string> SignIn(LineConnection connection, string rest, CancellationToken cancellation)
    {
        string[] words = rest.Split(' ');
        if (words.Length == 1)
        {
            await connection.Say("+ \r\n", cancellation);
        }

        string[] said = Encoding.UTF8.GetString(Convert.FromBase64String(words.Length > 1 ? words[1] : await connection.Line(cancellation) ?? "")).Split('\0', '\u0001');
        bool good = words[0] == "PLAIN" ? IsKey(said[1], said[2]) : IsKey(said[0]["user=".Length..], said[1]["auth=Bearer ".Length..]);
        if (!good && words[0] == "XOAUTH2")
        {
            await connection.Say("+ eyJzdGF0dXMiOiI0MDEifQ==\r\n", cancellation);
            await connection.Line(cancellation);
        }

        return good ? "" : "NO [AUTHENTICATIONFAILED] who?";
    }

    private bool IsKey(string user, string secret) => Accounts.TryGetValue(user, out string? kept) && kept == secret;

    private static DateTime Day(string rest) => DateTime.ParseExact(rest.Split(' ')[^1], "d-MMM-yyyy", CultureInfo.InvariantCulture);

    private static string Unquoted(string text) => Quoted().Match(text) is { Success: true } quoted ? quoted.Groups["said"].Value : text;

    [GeneratedRegex(@"""(?<said>[^""]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"BODY\.PEEK\[\]<0\.(?<most>[0-9]+)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Partial();

    [GeneratedRegex(@"\{(?<n>[0-9]+)\}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
