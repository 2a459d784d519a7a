using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Testing.Mail;

/// <summary>
/// Dovecot and Postfix on ports of the loopback address, with mailboxes of a test's own, gone at the end: software that nobody here wrote.
/// What a brand got is read from its disk, and what it says goes through the same servers.
/// </summary>
public sealed class MailServers : IDisposable
{
    public const string Shopper = "jeanne@shopper.test", ShopperWord = "shopper's word", Brand = "support@brand.test", BrandWord = "brand's word";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly byte[] TokenKey = "a key of a test for signing tokens, long enough"u8.ToArray();
    private readonly TemporaryFolder folder = new();
    private readonly int[] ports;
    private Process? dovecot;
    private bool postfix;

    public MailServers()
    {
        ports = FreePorts(6);
        if (MailPrograms.IsThere)
        {
            Write();
            dovecot = MailPrograms.Start("/usr/sbin/dovecot", "-F", "-c", folder.At("dovecot.conf"));
            MailPrograms.Run("/usr/sbin/postfix", "-c", folder.At("postfix", "etc"), "start");
            postfix = true;
            Answers(ports[0]);
            Answers(ports[4]);
        }
    }

    public MailCertificates Certificates { get; } = new();

    public int Imap => ports[0];

    public int Imaps => ports[1];

    public int Smtp => ports[4];

    public int Smtps => ports[5];

    /// <summary>What lies in the brand's mailbox, oldest first.</summary>
    public IReadOnlyList<string> Received(string address = Brand) =>
        Directory.Exists(folder.At("mail", address, "new"))
            ? [.. new DirectoryInfo(folder.At("mail", address, "new")).EnumerateFiles().OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName))]
            : [];

    /// <summary>A token that opens a mailbox until an hour from now, or that has run out.</summary>
    public static string Token(string user, bool good = true)
    {
        static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string head = Encoded("""{"alg":"HS256","typ":"JWT"}"""u8.ToArray());
        string claims = Encoded(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"sub":"{{user}}","iat":{{now - 7200}},"exp":{{(good ? now + 3600 : now - 3600)}}}""")));
        return $"{head}.{claims}.{Encoded(HMACSHA256.HashData(TokenKey, Encoding.ASCII.GetBytes($"{head}.{claims}")))}";
    }

    /// <summary>Somebody hands a message in, from whom to whom the envelope says.</summary>
    public async Task Say(string from, string to, string raw, CancellationToken cancellation)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Smtp, cancellation);
        await using NetworkStream stream = client.GetStream();
        using StreamReader reader = new(stream, Encoding.Latin1);
        async Task Step(string line, string good)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellation);
            string? answer = await reader.ReadLineAsync(cancellation);
            while (answer?.Length > 3 && answer[3] == '-')
            {
                answer = await reader.ReadLineAsync(cancellation);
            }

            if (answer?.StartsWith(good, StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException($"{line}: {answer}");
            }
        }

        await Step("", "220");
        await Step("HELO brand.test\r\n", "250");
        await Step($"MAIL FROM:<{from}>\r\n", "250");
        await Step($"RCPT TO:<{to}>\r\n", "250");
        await Step("DATA\r\n", "354");
        await Step(raw.ReplaceLineEndings("\r\n") + "\r\n.\r\n", "250");
        await Step("QUIT\r\n", "221");
    }

    /// <summary>Builds the inbox of an address anew, so that its messages get other numbers and it another UIDVALIDITY.</summary>
    public async Task Renumber(string address, CancellationToken cancellation)
    {
        string list = Path.Combine(folder.At("mail", address), "dovecot-uidlist");
        long validity = long.Parse(File.ReadLines(list).First().Split(' ').First(word => word.StartsWith('V'))[1..], CultureInfo.InvariantCulture);
        while (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() <= validity)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation);
        }

        foreach (string file in Directory.EnumerateFiles(folder.At("mail", address), "dovecot*"))
        {
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        if (postfix)
        {
            MailPrograms.Run("/usr/sbin/postfix", "-c", folder.At("postfix", "etc"), "stop");
        }

        if (dovecot is { HasExited: false })
        {
            using Process kill = Process.Start("kill", ["-TERM", dovecot.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            dovecot.WaitForExit();
        }

        dovecot?.Dispose();
        Certificates.Dispose();
        folder.Dispose();
    }

    private void Write()
    {
        foreach (string[] made in new[] { ["run"], ["state"], ["mail"], new[] { "postfix", "etc" }, ["postfix", "spool"], ["postfix", "data"], ["keys", "default", "HS256"] })
        {
            Directory.CreateDirectory(folder.At(made));
        }

        foreach ((string name, string text) in new[]
        {
            ("server.pem", Certificates.ServerPem), ("key.pem", Certificates.KeyPem), ("users", $"{Shopper}:{{PLAIN}}{ShopperWord}\n{Brand}:{{PLAIN}}{BrandWord}\n"), ("tokens.conf", MailSettings.Tokens(folder.Path)),
            ("keys/default/HS256/default", Convert.ToBase64String(TokenKey)), ("dovecot.conf", MailSettings.Dovecot(folder.Path, ports)), ("postfix/etc/main.cf", MailSettings.Postfix(folder.Path, ports)),
            ("postfix/etc/master.cf", MailSettings.Programs(ports)), ("postfix/etc/catch-all", $"/^probe-.*@shopper\\.test$/ {Shopper}\n"),
        })
        {
            File.WriteAllText(folder.At(name.Split('/')), text);
        }

        MailPrograms.Run("/bin/chmod", "-R", "a+rX", folder.Path);
        MailPrograms.Run("/bin/chown", "nobody", folder.At("mail"));
        MailPrograms.Run("/bin/chown", "postfix", folder.At("postfix", "data"));
    }

    private void Answers(int port)
    {
        long started = TimeProvider.System.GetTimestamp();
        using ManualResetEventSlim soon = new();
        while (true)
        {
            try
            {
                using TcpClient client = new();
                client.Connect(IPAddress.Loopback, port);
                if (client.GetStream().ReadByte() > 0)
                {
                    return;
                }
            }
            catch (Exception error) when (error is SocketException or IOException)
            {
                if (TimeProvider.System.GetElapsedTime(started) > Longest)
                {
                    throw new TimeoutException($"the mail servers did not begin to answer: {Log("dovecot.log")}{Log("postfix.log")}", error);
                }
            }

            soon.Wait(TimeSpan.FromMilliseconds(50));
        }
    }

    private string Log(string name) => File.Exists(folder.At(name)) ? File.ReadAllText(folder.At(name)) : "";

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] free = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return free;
    }
}
