using System.Globalization;
using Harness.Testing.Mail;

namespace Harness.Cli.Tests.Commands;

/// <summary>A study of one message by e-mail, due a few minutes ago, and two servers of this machine that take and keep mail.</summary>
internal sealed class MailStudy : IAsyncDisposable
{
    public const string Address = "jeanne@shopper.test", Contact = "probe-p0000001@shopper.test", Brand = "support@brand.test";

    private const string Word = "correct horse";

    private readonly LiveStudy study = new();

    public MailStudy()
    {
        Mailbox = new(TimeProvider.System);
        (Smtp, Imap) = (new(TimeProvider.System), new(Mailbox));
        (Smtp.Accounts[Address], Imap.Accounts[Address]) = (Word, Word);
        string path = Path.Combine(Folder, "study.yaml");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("{channel: mastodon, handle: \"@acme@brand.example\"}", $"{{channel: email, handle: {Brand}}}", StringComparison.Ordinal)
            .Replace("accounts: [{channel: mastodon, handle: \"@tester@social.example\", secret: \"file:tester.token\"}]", $"alias: \"probe-{{probe}}@shopper.test\", accounts: [{{channel: email, handle: {Address}, secret: \"file:tester.token\", mailbox: {{smtp: smtp.shopper.test, imap: imap.shopper.test}}}}]", StringComparison.Ordinal)
            .Replace("address: handle, channels: [mastodon]", "address: name, channels: [email]", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Folder, "tester.token"), Word + "\n");
    }

    public FakeMailbox Mailbox { get; }

    public FakeSmtp Smtp { get; }

    public FakeImap Imap { get; }

    public string Folder => study.Folder;

    public string Reports => study.Reports;

    public string Journal => study.Journal;

    /// <summary>The words that lead both servers here.</summary>
    public string[] Here => ["--server", At("smtp.shopper.test:465", Smtp.Port), "--server", At("imap.shopper.test:993", Imap.Port)];

    public Session Tick() => Session.Run(["tick", Folder, "--live", "--confirm", "live-test", "--out", Reports, "--lang", "en", .. Here]);

    public Session Import(params string[] more) => Session.Run(["import-mail", Folder, "--out", Reports, "--lang", "en", .. more]);

    public string Case(string language = "en") => Session.Run("case", "p0000001", Journal, "--study", Folder, "--lang", language).Data;

    /// <summary>A mail of the brand in a file of its own.</summary>
    public string Export(string name, string to, string text, string headers = "")
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, string.Create(
            CultureInfo.InvariantCulture, $"Message-ID: <{name}@brand.test>\r\nFrom: {Brand}\r\nTo: {to}\r\nSubject: Your parcel\r\nDate: {TimeProvider.System.GetUtcNow():ddd, dd MMM yyyy HH:mm:ss} +0000\r\n{headers}\r\n{text}\r\n"));
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        await Imap.DisposeAsync();
        study.Dispose();
    }

    private static string At(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"{host}=http://127.0.0.1:{port}");
}
