using System.Text;
using Harness.Channels;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Wires;
using Harness.Probes;
using Harness.Testing.Mail;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email.Imap;

public sealed class ImapMailboxTests : IAsyncDisposable
{
    private const string User = "jeanne@shopper.test";
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly SteeredTime time = new(Noon);
    private readonly FakeMailbox mailbox;
    private readonly MailCertificates certificates = new();
    private readonly List<FakeImap> servers = [];
    private readonly List<ArrivedMail> taken = [];

    public ImapMailboxTests() => mailbox = new(time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<string> Texts => taken.Select(mail => ReadMail.Of(mail.Raw).Text);

    [Theory]
    [InlineData("IMAP4rev1", "plain word", false)]
    [InlineData("IMAP4rev1 LOGINDISABLED AUTH=PLAIN", "plain word", false)]
    [InlineData("IMAP4rev1 AUTH=PLAIN SASL-IR", "mot de passe é", false)]
    [InlineData("IMAP4rev1 AUTH=XOAUTH2 SASL-IR", "token", true)]
    [InlineData("IMAP4rev1 AUTH=XOAUTH2", "token", true)]
    public async Task Every_message_of_every_folder_is_read_once(string powers, string word, bool token)
    {
        FakeImap server = Server();
        server.Powers = powers;
        server.Accounts[User] = word;
        mailbox.Put("INBOX", Mail("one"));
        mailbox.Put("Junk", Mail("two"));
        mailbox.Put("Sent", Mail("three"));
        mailbox.Put("Drafts", Mail("never"));
        mailbox.Put("INBOX", Mail("old"), Noon.AddDays(-9));
        ImapMailbox box = Box(server, word: word, token: token);

        (await Read(box)).ShouldBeNull();
        mailbox.Put("INBOX", Mail("four"));
        (await Read(box)).ShouldBeNull();

        Texts.ShouldBe(["one", "two", "three", "four"]);
        taken.Select(mail => mail.IsSent).ShouldBe([false, false, true, false]);
        taken[0].Arrived.ShouldBe(Instant.FromDateTimeOffset(Noon));
        server.Said.ShouldAllBe(said => !said.Contains(" SELECT ") && !said.Contains(" STORE "));
    }

    [Fact]
    public async Task Numbers_that_begin_anew_lose_nothing_and_show_again_what_was_read()
    {
        ImapMailbox box = Box(Server());
        mailbox.Put("INBOX", Mail("one"));
        mailbox.Put("INBOX", Mail("two"));
        await Read(box);

        mailbox.Put("INBOX", Mail("three"));
        mailbox.Renumber("INBOX");
        await Read(box);

        Texts.ShouldBe(["one", "two", "three", "two", "one"]);
        taken.Select(mail => ReadMail.Of(mail.Raw).Identity).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_message_that_moves_before_it_was_read_is_read_where_it_is()
    {
        ImapMailbox box = Box(Server());
        mailbox.Add("Orders/2026");
        await Read(box);
        mailbox.Put("INBOX", Mail("moved"));
        mailbox.Move("INBOX", "Orders/2026");

        await Read(box);

        Texts.ShouldBe(["moved"]);
    }

    [Fact]
    public async Task A_folder_of_any_name_is_read()
    {
        foreach (string name in new[] { "Bo&AO4-te", "with \"quotes\" and \\", "été", "a b" })
        {
            mailbox.Add(name.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));
            mailbox.Put(name.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal), Mail(name));
        }

        (await Read(Box(Server()))).ShouldBeNull();

        taken.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Of_a_message_without_end_the_beginning_is_read_and_of_too_many_the_rest_the_next_time()
    {
        ImapMailbox box = Box(Server(), limits: ImapLimits.Usual with { Message = 2000, Bytes = 5000 });
        mailbox.Put("INBOX", Mail(new('x', 5000)));
        mailbox.Put("INBOX", Mail("two" + new string(' ', 1900)));
        mailbox.Put("INBOX", Mail("three" + new string(' ', 1900)));

        (await Read(box)).ShouldBe(new Unseen(SendCause.TooMuch, null));
        (await Read(box)).ShouldBeNull();

        taken.Count.ShouldBe(3);
        taken[0].Raw.Length.ShouldBe(2000);
        Texts.Skip(1).ShouldBe(["two", "three"]);
    }

    [Theory]
    [InlineData("greeting", "* BYE no\r\n", SendCause.Failed)]
    [InlineData("greeting", "hello\r\n", SendCause.Failed)]
    [InlineData("CAPABILITY", "TAG BAD what\r\n", SendCause.Failed)]
    [InlineData("LOGIN", "TAG NO [AUTHENTICATIONFAILED] who\r\n", SendCause.Rejected)]
    [InlineData("LIST", "TAG NO [UNAVAILABLE] later\r\n", SendCause.Failed)]
    [InlineData("LIST", "TAG OK none\r\n", SendCause.Unreadable)]
    [InlineData("LIST", "* LIST (((((((((((((((((((((((((((((((((((((((((\r\nTAG OK\r\n", SendCause.TooMuch)]
    [InlineData("LIST", "* LIST () NIL {5}\r\nabc", SendCause.TimedOut)]
    [InlineData("LIST", "* LIST () NIL {99999999999}\r\n", SendCause.TooMuch)]
    [InlineData("LIST", "* LIST () NIL {2000000000}\r\n", SendCause.TooMuch)]
    [InlineData("EXAMINE", "TAG NO [NOPERM] no\r\n", SendCause.Rejected)]
    [InlineData("SEARCH", "TAG BAD no\r\n", SendCause.Failed)]
    [InlineData("FETCH", "TAG NO no\r\n", SendCause.Failed)]
    [InlineData("FETCH", "* 1 FETCH (UID 1 RFC822.SIZE 10 INTERNALDATE\r\nTAG NO\r\n", SendCause.Failed)]
    public async Task What_a_server_says_wrongly_is_not_seen_and_is_read_the_next_time(string command, string answer, SendCause cause)
    {
        FakeImap server = Server();
        server.Faults.Add(new(command) { Answer = answer });
        mailbox.Put("INBOX", Mail("one"));
        mailbox.Put("Junk", Mail("two"));
        ImapMailbox box = Box(server, limits: ImapLimits.Usual with { Look = TimeSpan.FromSeconds(cause == SendCause.TimedOut ? 1 : 30) });

        (await Read(box)).ShouldBe(new Unseen(cause, null));
        (await Read(box)).ShouldBeNull();

        Texts.ShouldBe(["one", "two"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(MailCut.Reset, SendCause.CutOff)]
    [InlineData(MailCut.Closed, SendCause.CutOff)]
    [InlineData(MailCut.Half, SendCause.CutOff)]
    [InlineData(MailCut.Silent, SendCause.TimedOut)]
    [InlineData(MailCut.Flood, SendCause.Unreadable)]
    public async Task What_breaks_off_is_not_seen_and_is_read_the_next_time(MailCut cut, SendCause cause)
    {
        foreach (string step in new[] { "greeting", "LIST", "FETCH" })
        {
            FakeImap server = Server();
            server.Faults.Add(new(step) { Cut = cut });
            taken.Clear();
            mailbox.Put("INBOX", Mail(step));
            ImapMailbox box = Box(server, limits: ImapLimits.Usual with { Look = TimeSpan.FromSeconds(cut == MailCut.Silent ? 1 : 30) });

            (await Read(box)).ShouldBe(new Unseen(cause, null), step);
            (await Read(box)).ShouldBeNull();
            Texts.ShouldContain(step);
        }
    }

    [Fact]
    public async Task Answers_that_nobody_asked_for_are_passed_over()
    {
        FakeImap server = Server();
        server.Faults.Add(new("SEARCH") { Answer = "* 7 EXISTS\r\n* OK still here\r\n* SEARCH 1 1 nonsense 4294967296 1\r\n* FLAGS ()\r\n* 3 FETCH (UID 77 BODY[] {1}\r\nx)\r\nTAG OK done\r\n" });
        mailbox.Put("INBOX", Mail("one"));

        (await Read(Box(server))).ShouldBeNull();

        Texts.ShouldBe(["one"]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Nothing_is_said_before_it_is_encrypted(bool atOnce, bool trusted)
    {
        FakeImap server = Server(tls: atOnce, certified: true);
        mailbox.Put("INBOX", Mail("one"));

        Unseen? unseen = await Read(Box(server, at: new("localhost", server.Port, atOnce, trusted ? certificates.Authority : null)));

        unseen.ShouldBe(trusted ? null : new Unseen(SendCause.Unreached, null));
        taken.Count.ShouldBe(trusted ? 1 : 0);
        server.Said.TakeWhile(said => !said.Contains("STARTTLS") && !atOnce).ShouldAllBe(said => said.Contains("CAPABILITY"));
    }

    [Fact]
    public async Task A_server_elsewhere_without_encryption_learns_nothing()
    {
        FakeImap server = Server();

        (await Read(Box(server, at: new("imap.elsewhere.test", server.Port, false, null)))).ShouldBe(new Unseen(SendCause.Unreached, null));

        server.Said.ShouldAllBe(said => said.Contains("CAPABILITY"));
    }

    [Theory]
    [InlineData("IMAP4rev1 IDLE", true)]
    [InlineData("IMAP4rev1 IDLE", false)]
    [InlineData("IMAP4rev1", false)]
    public async Task Whoever_waits_is_told_when_something_comes_and_when_nothing_did(string powers, bool comes)
    {
        FakeImap server = Server();
        server.Powers = powers;
        Task<bool> waiting = Box(server).Wait(comes ? TimeSpan.FromSeconds(30) : TimeSpan.FromMilliseconds(300), Cancellation).AsTask();
        if (comes)
        {
            await Harness.Testing.Patience.Until(() => server.Said.Any(said => said.EndsWith("IDLE", StringComparison.Ordinal)));
            mailbox.Put("INBOX", Mail("one"));
        }

        (await waiting).ShouldBe(comes);
        server.Said.Any(said => said.EndsWith(" IDLE", StringComparison.Ordinal)).ShouldBe(powers.EndsWith("IDLE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_waits_where_nobody_answers()
    {
        FakeImap server = Server();
        server.Faults.Add(new("LOGIN") { Cut = MailCut.Reset });

        (await Box(server).Wait(TimeSpan.FromSeconds(30), Cancellation)).ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (FakeImap server in servers)
        {
            await server.DisposeAsync();
        }

        certificates.Dispose();
    }

    private static byte[] Mail(string text) => Encoding.UTF8.GetBytes($"Message-ID: <{text.Trim().Length}-{text[..1]}@brand.test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");

    private FakeImap Server(bool tls = false, bool certified = false)
    {
        FakeImap server = new(mailbox, tls || certified ? certificates.Server : null, tls);
        server.Accounts[User] = "password";
        servers.Add(server);
        return server;
    }

    private ImapMailbox Box(FakeImap server, string word = "password", bool token = false, ImapLimits? limits = null, MailServer? at = null) => new(
        (_, port, giveUp) => Tester.Way(new($"http://127.0.0.1:{port}/")).Connect("127.0.0.1", port, giveUp),
        at ?? new("127.0.0.1", server.Port, false, null), (_, _) => ValueTask.FromResult<MailKey?>(new(User, word, token)), limits ?? ImapLimits.Usual, time);

    private async Task<Unseen?> Read(ImapMailbox box) => await box.Read(Instant.FromDateTimeOffset(Noon), taken.Add, Cancellation);
}
