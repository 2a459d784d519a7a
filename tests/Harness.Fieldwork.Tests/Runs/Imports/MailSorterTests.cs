using Harness.Channels;
using Harness.Clockwork;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs.Imports;
using Harness.Studies;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Imports;

public sealed class MailSorterTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly VirtualTime time = new(BroughtMail.Start);
    private BroughtMail brought = null!;

    public async ValueTask InitializeAsync()
    {
        brought = new(folder.Path, time, new ScriptedChannel(time));
        await brought.Send(TestContext.Current.CancellationToken);
        time.MoveTo(BroughtMail.Start + Duration.FromHours(2));
    }

    [Fact]
    public void Mails_are_told_apart_as_in_a_mailbox()
    {
        string one = brought.AddressOf(0), two = brought.AddressOf(1);
        PiledMail[] pile =
        [
            BroughtMail.Mail("a@brand.test", one, "Nous cherchons.", 30),
            BroughtMail.Mail("b@brand.test", one, "Reçu.", 1, "Auto-Submitted: auto-replied\n"),
            BroughtMail.Mail("c@brand.test", "jeanne@shopper.test", "Bonjour.", 40, $"References: <{brought.IdOf(1)}>\n", "quelquun@ailleurs.test"),
            Bounce("d@mx.test", brought.IdOf(2), "failed"),
            Bounce("e@mx.test", brought.IdOf(2), "delayed"),
            BroughtMail.Mail("f@brand.test", "jeanne@shopper.test", "Qui êtes-vous ?", 50),
            BroughtMail.Mail("g@shopper.test", MailTester.Brand, "Merci.", 55, from: two),
            BroughtMail.Mail("h@shop.test", "jeanne@shopper.test", "Soldes !", 56, from: "news@shop.test"),
            BroughtMail.Mail("a@brand.test", one, "Nous cherchons.", 30),
            new("list.txt", "milk"u8.ToArray(), PileFault.NoMessage),
        ];

        Sort(pile).Select(mail => (mail.Kind, mail.Thread)).ShouldBe(
        [
            (ImportKind.Reply, (0, 0)), (ImportKind.Automatic, (0, 0)), (ImportKind.Reply, (1, 0)), (ImportKind.Undelivered, (2, 0)), (ImportKind.Report, (2, 0)),
            (ImportKind.Undecided, null), (ImportKind.Ours, null), (ImportKind.Undecided, null), (ImportKind.Known, null), (ImportKind.Broken, null),
        ]);
    }

    [Fact]
    public void What_nobody_can_tell_names_the_contacts_with_whoever_wrote()
    {
        IReadOnlyList<SortedMail> sorted = Sort([BroughtMail.Mail("f@brand.test", "jeanne@shopper.test", "Qui êtes-vous ?"), BroughtMail.Mail("h@shop.test", "jeanne@shopper.test", "Soldes !", from: "news@shop.test")]);

        sorted[0].Candidates.ShouldBe([0, 1, 2]);
        sorted[1].Candidates.ShouldBeEmpty();
    }

    [Fact]
    public void The_time_is_that_of_our_own_server_and_one_to_come_is_none()
    {
        IReadOnlyList<SortedMail> sorted = Sort([BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "A", 30), BroughtMail.Mail("b@brand.test", brought.AddressOf(0), "B", 200)]);

        sorted.Select(mail => mail.Mail!.Stamp).ShouldBe([BroughtMail.Start + Duration.FromMinutes(30), null]);
    }

    [Fact]
    public void An_answer_to_a_form_is_told_by_the_address_it_was_given_or_by_the_reference_of_the_site()
    {
        Account account = new("web", "https://www.brand.test/contact", null, null);
        Slot[] slots = [.. brought.Slots.Select(slot => slot with { Account = account, Brand = slot.Brand with { Accounts = [account] } })];
        ProbeEvent sent = new(new(1, 0, EventKind.Sent, 1, BroughtMail.Start, BroughtMail.Start, 0, null), new(new byte[16], "AB-4711"u8.ToArray()));
        Probe[] probes = [.. slots.Select(_ => new Probe().Apply(sent.Head))];
        PiledMail[] pile =
        [
            BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "A", from: "noreply@elsewhere.test"),
            BroughtMail.Mail("b@brand.test", "jeanne@shopper.test", "B", headers: "X: 1\n") with { Where = "b" },
            BroughtMail.Raw("From: desk@brand.test\nTo: jeanne@shopper.test\nSubject: Votre demande [AB-4711]\n\nC\n"),
        ];

        new MailSorter(brought.Place, slots, probes, [sent], []).Sort(pile, Instant.FromDateTimeOffset(time.GetUtcNow())).Select(mail => (mail.Kind, mail.Thread))
            .ShouldBe([(ImportKind.Reply, (0, 0)), (ImportKind.Undecided, null), (ImportKind.Reply, (1, 0))]);
    }

    [Fact]
    public void What_a_person_said_holds()
    {
        PiledMail mail = BroughtMail.Mail("f@brand.test", "jeanne@shopper.test", "Qui êtes-vous ?"), news = BroughtMail.Mail("h@shop.test", "jeanne@shopper.test", "Soldes !", from: "news@shop.test");
        string[] names = [.. Sort([mail, news]).Select(one => one.Mail!.Reference)];
        brought.Notes.Add(new("jeanne", names[0], 2, "anna", time.GetUtcNow()));
        brought.Notes.Add(new("jeanne", names[1], null, "anna", time.GetUtcNow()));

        Sort([mail, news]).Select(one => (one.Kind, one.Thread)).ShouldBe([(ImportKind.Reply, (2, 0)), (ImportKind.Nobodys, null)]);
    }

    [Fact]
    public void A_study_without_mail_is_not_for_it()
    {
        MailSorter.IsFor(brought.Slots, BroughtMail.Study).ShouldBeTrue();
        MailSorter.IsFor(Tester.Slots(2), BroughtMail.Study).ShouldBeFalse();
        MailSorter.IsFor([.. brought.Slots.Select(slot => slot with { Persona = slot.Persona with { Accounts = null, Alias = null } })], BroughtMail.Study).ShouldBeFalse();
    }

    public ValueTask DisposeAsync()
    {
        brought.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What a mail server tells of a message of ours.</summary>
    internal static PiledMail Bounce(string id, string of, string action) => BroughtMail.Raw($"""
        From: MAILER-DAEMON@mx.test
        To: jeanne@shopper.test
        Message-ID: <{id}>
        Subject: Undelivered Mail Returned to Sender
        Date: Mon, 2 Mar 2026 09:05:00 +0000
        Return-Path: <>
        Content-Type: multipart/report; report-type=delivery-status; boundary=x

        --x
        Content-Type: text/plain

        It did not arrive.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test

        Final-Recipient: rfc822; support@brand.test
        Action: {action}
        Status: 5.1.1

        --x
        Content-Type: text/rfc822-headers

        Message-ID: <{of}>

        --x--

        """);

    private IReadOnlyList<SortedMail> Sort(IReadOnlyList<PiledMail> pile) =>
        new MailSorter(brought.Place, brought.Slots, brought.Wave.Probes, brought.Wave.Recorded, brought.Notes.Read()).Sort(pile, Instant.FromDateTimeOffset(time.GetUtcNow()));
}
