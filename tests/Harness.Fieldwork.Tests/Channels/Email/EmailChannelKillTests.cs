using System.Globalization;
using System.Text;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Probes;
using Harness.Testing.Mail;

namespace Harness.Fieldwork.Tests.Channels.Email;

/// <summary>A process of its own is killed at points of a send and of a look, and another goes on. The ledger of the mail server judges.</summary>
public sealed class EmailChannelKillTests : IAsyncDisposable
{
    private const int Probes = 3, Killed = 137;

    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");

    private readonly TemporaryFolder folder = new();
    private readonly FakeMailbox mailbox = new(TimeProvider.System);
    private readonly FakeSmtp smtp;
    private readonly FakeImap imap;

    public EmailChannelKillTests()
    {
        smtp = new(TimeProvider.System) { Took = Answer };
        imap = new(mailbox);
        (smtp.Accounts[MailTester.Address], imap.Accounts[MailTester.Address]) = (MailTester.Word, MailTester.Word);
        Journals.Create(Journal).Dispose();
    }

    private string Journal => folder.At("journal.sqlite");

    [Theory]
    [InlineData("first-byte:2", Probes - 1)]
    [InlineData("bytes-left:2", Probes)]
    [InlineData("seeing:2", Probes)]
    [InlineData("answered:1 looked-for:1", Probes)]
    public void Wherever_it_is_killed_nothing_is_sent_twice_and_no_reply_is_lost(string kills, int sent)
    {
        foreach (string kill in kills.Split(' '))
        {
            Live(new Dictionary<string, string>(StringComparer.Ordinal) { [Crash.Variable] = kill }).ShouldBe(Killed);
        }

        Live(null).ShouldBe(0);

        smtp.Taken.Select(mail => mail.Header("Message-ID")).ShouldBeUnique();
        smtp.Taken.Count.ShouldBe(sent);
        using EventJournal journal = EventJournal.Open(Journal);
        ProbeEvent[] events = [.. journal.Events()];
        Said(events, EventKind.Sent, EventKind.Found).ShouldBe(smtp.Taken.Select(mail => mail.Header("Message-ID")!), ignoreOrder: true);
        Said(events, EventKind.Replied).ShouldBe(smtp.Taken.SelectMany(mail => new[] { $"first answer to {mail.Header("Message-ID")}", $"second answer to {mail.Header("Message-ID")}" }), ignoreOrder: true);
        journal.Probes(Journals.Plan.Slots.Count).Take(Probes).Count(probe => probe.Sending == SendState.Uncertain).ShouldBe(Probes - sent);
    }

    public async ValueTask DisposeAsync()
    {
        await smtp.DisposeAsync();
        await imap.DisposeAsync();
        folder.Dispose();
    }

    private void Answer(TakenMail mail)
    {
        string id = mail.Header("Message-ID")!;
        mailbox.Put("INBOX", mail.Raw);
        mailbox.Put("INBOX", $"Message-ID: <1-{id[1..]}\nFrom: {MailTester.Brand}\nIn-Reply-To: {id}\n\nfirst answer to {id}\n");
        mailbox.Put("Junk", $"Message-ID: <2-{id[1..]}\nFrom: {MailTester.Brand}\nReferences: <1-{id[1..]}\n\nsecond answer to {id}\n");
    }

    private static IEnumerable<string> Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes));

    private int Live(Dictionary<string, string>? environment)
    {
        using Executable process = Executable.Start(Mortal, folder.Path, environment, Journal, string.Create(CultureInfo.InvariantCulture, $"mail://127.0.0.1:{smtp.Port}/{imap.Port}"), $"{Probes}");
        Result result = process.End();
        return result.Code is 0 or Killed ? result.Code : throw new InvalidOperationException(result.Messages);
    }
}
