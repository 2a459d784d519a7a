using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Probes;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class EmailChannelLookTests : IAsyncDisposable
{
    private readonly PostOffice office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_person_answers_in_bulk_under_a_name_of_the_desk_is_the_answer_of_a_person()
    {
        Outgoing opening = await Posted(office.Message);
        office.Mailbox.Put("INBOX", office.Mail($"In-Reply-To: {opening.Thread}\nReferences: {opening.Thread} <desk-4711@brand.test>\nAuto-Submitted: auto-replied\nSubject: [#4711] Reçu\n", "Reçu."));
        office.Mailbox.Put("INBOX", office.Mail("In-Reply-To:\nReferences: <desk-4711@brand.test>\nPrecedence: bulk\nSubject: Votre demande\n", "Je regarde. Julie"));
        office.Mailbox.Put("Junk", office.Mail("In-Reply-To:\nPrecedence: bulk\nSubject: Re: [#4711] Votre demande\n", "C’est parti. Julie"));

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        sighting.Replies.Select(reply => (reply.Text, reply.Automatic)).ShouldBe([("Reçu.", true), ("Je regarde. Julie", false), ("C’est parti. Julie", false)], ignoreOrder: true);
        office.Rooms.Undecided.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_is_told_in_its_own_words_and_shown_whole()
    {
        Outgoing opening = await Posted(office.Message);
        string raw = $"Message-ID: <1@brand.test>\nFrom: {PostOffice.Brand}\nIn-Reply-To: {opening.Thread}\nContent-Type: text/plain; charset=utf-8\n\nC’est parti.\n\nLe 2 mars 2026, Jeanne a écrit :\n> Où est ma commande ?\n";
        office.Mailbox.Put("INBOX", raw);

        SeenReply reply = (await office.Channel.Look(opening, 0, Cancellation)).Replies.Single();

        (reply.Text, reply.Stamp).ShouldBe(("C’est parti.", office.Now));
        Encoding.UTF8.GetString(reply.Exhibits!.Single().Bytes.Span).ShouldBe(raw.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_message_that_came_back_is_no_reply_and_was_not_delivered()
    {
        Outgoing opening = await Posted(office.Message);
        office.Mailbox.Put("INBOX", Report(opening, "delayed"));
        Sighting delayed = await office.Channel.Look(opening, 0, Cancellation);
        office.Mailbox.Put("INBOX", Report(opening, "failed"));
        Sighting failed = await office.Channel.Look(opening, delayed.Cursor, Cancellation);

        (delayed.Undelivered, failed.Undelivered, delayed.Replies.Count + failed.Replies.Count).ShouldBe((false, true, 0));
    }

    [Fact]
    public async Task A_follow_up_that_came_back_does_not_undo_the_opening()
    {
        Outgoing opening = await Posted(office.Message);
        string second = (await office.Channel.Send(opening with { Turn = 1, Text = "Alors ?" }, Cancellation)).Receipt!.Value.Reference;
        office.Mailbox.Put("INBOX", Report(opening with { Thread = second }, "failed"));

        (await office.Channel.Look(opening, 0, Cancellation)).Undelivered.ShouldBeFalse();
    }

    [Fact]
    public async Task Each_reply_is_seen_once_whatever_happens_to_the_folders()
    {
        Outgoing opening = await Posted(office.Message);
        string same = office.Mail($"In-Reply-To: {opening.Thread}\n", "One.");
        office.Mailbox.Put("INBOX", same);
        office.Mailbox.Put("INBOX", "Received: from a by b; Mon, 2 Mar 2026 12:00:00 +0000\n" + same);
        office.Mailbox.Put("INBOX", same.Replace(Convert.ToBase64String("One."u8), Convert.ToBase64String("Two, under the same name."u8), StringComparison.Ordinal));
        Sighting first = await office.Channel.Look(opening, 0, Cancellation);

        office.Mailbox.Put("INBOX", office.Mail($"In-Reply-To: {opening.Thread}\n", "Three."));
        office.Mailbox.Renumber("INBOX");
        Sighting second = await office.Channel.Look(opening, first.Cursor, Cancellation);
        office.Mailbox.Move("INBOX", "Junk");
        office.Mailbox.Put("INBOX", office.Mail($"In-Reply-To: {opening.Thread}\n", "Four."));
        Sighting third = await office.Channel.Look(opening, second.Cursor, Cancellation);
        Sighting anew = await office.Open().Look(opening, 0, Cancellation);

        first.Replies.Select(reply => reply.Text).ShouldBe(["One.", "Two, under the same name."], ignoreOrder: true);
        (second.Replies.Single().Text, third.Replies.Single().Text).ShouldBe(("Three.", "Four."));
        anew.Replies.Select(reply => reply.Reference).ShouldBe(first.Replies.Concat(second.Replies).Concat(third.Replies).Select(reply => reply.Reference), ignoreOrder: true);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_read_is_kept_as_it_is_and_the_others_are_read()
    {
        Outgoing opening = await Posted(office.Message);
        office.Mailbox.Put("INBOX", [.. Encoding.ASCII.GetBytes($"In-Reply-To: {opening.Thread}\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"), 0, 1, 2, 255, 254]);
        office.Mailbox.Put("INBOX", office.Mail($"In-Reply-To: {opening.Thread}\n", "Read."));

        Sighting sighting = await office.Channel.Look(opening, 0, Cancellation);

        sighting.Unseen.ShouldBeNull();
        sighting.Replies.Count.ShouldBe(2);
        sighting.Replies.Single(reply => reply.Text != "Read.").ShouldSatisfyAllConditions(
            reply => reply.Text.ShouldContain("application/pdf"), reply => reply.Exhibits!.Single().Bytes.ToArray().ShouldContain((byte)254));
    }

    [Fact]
    public async Task Two_contacts_of_one_tester_have_each_its_own()
    {
        Outgoing one = await Posted(PostOffice.With(office.Message, alias: "probe-{probe}@shopper.test")), other = await Posted(PostOffice.With(office.Second, alias: "probe-{probe}@shopper.test"));
        office.Mailbox.Put("INBOX", office.Mail("Delivered-To: jeanne@shopper.test\n", "For the first.", "desk@somebody.test").Replace($"To: {PostOffice.Shopper}\n", "To: <Probe-P0000001@shopper.test>\n", StringComparison.Ordinal));
        office.Mailbox.Put("INBOX", office.Mail("X-Original-To: probe-p0000002@shopper.test\n", "For the second."));

        (await office.Channel.Look(one, 0, Cancellation)).Replies.Single().Text.ShouldBe("For the first.");
        (await office.Channel.Look(other, 0, Cancellation)).Replies.Single().Text.ShouldBe("For the second.");
    }

    [Fact]
    public async Task What_nobody_can_tell_the_contact_of_waits_for_a_person()
    {
        Outgoing one = await Posted(office.Message), other = await Posted(office.Second);
        office.Mailbox.Put("INBOX", office.Mail("Subject: News of the spring\n", "Buy!", "news@shop.test"));
        office.Mailbox.Put("INBOX", office.Mail("Subject: A question\n", "Which order?"));
        await office.Channel.Look(one, 0, Cancellation);
        await office.Channel.Look(other, 0, Cancellation);

        UndecidedMail[] undecided = [.. office.Rooms.Undecided.Select(each => each.Mail)];
        office.Rooms.Opened["jeanne"].Decide(undecided[0].Reference, 1);
        office.Rooms.Opened["jeanne"].Decide(undecided[1].Reference, null);

        undecided.Select(mail => (mail.Subject, Candidates: string.Join(' ', mail.Candidates))).ShouldBe([("A question", "0"), ("News of the spring", "")]);
        (await office.Channel.Look(one, 0, Cancellation)).Replies.ShouldBeEmpty();
        (await office.Channel.Look(other, 0, Cancellation)).Replies.Single().Text.ShouldBe("Which order?");
        office.Rooms.Undecided.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mailbox_is_read_once_for_all_who_look_at_the_same_time()
    {
        using MailRooms rooms = new(office.Reach(), Harness.Channels.Email.Imap.ImapLimits.Usual, Duration.FromMinutes(5), TimeProvider.System);
        EmailChannel channel = new(new(Scenarios.Race(), 1, office.Time, office.Reach()), new(1 << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)), rooms);
        Outgoing[] openings = [.. Enumerable.Range(0, 20).Select(index => PostOffice.To(index, $"Hello {index}.", PostOffice.Brand) with { Thread = $"<{index}@shopper.test>" })];

        await Task.WhenAll(openings.Select(opening => channel.Look(opening, 0, Cancellation).AsTask()));

        office.Imap.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Our_own_messages_are_no_replies_wherever_they_lie()
    {
        Outgoing opening = await Posted(office.Message);
        office.Mailbox.Put("Sent", office.Smtp.Taken[0].Raw);
        office.Mailbox.Put("Sent", office.Mail("", "Something else that the tester wrote.", PostOffice.Shopper));

        (await office.Channel.Look(opening, 0, Cancellation)).Replies.ShouldBeEmpty();
        office.Rooms.Undecided.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<Outgoing> Posted(Outgoing message) => message with { Thread = (await office.Channel.Send(message, Cancellation)).Receipt!.Value.Reference };

    private static string Report(Outgoing opening, string action) =>
        $"Return-Path: <>\nFrom: MAILER-DAEMON@mx.test\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\nContent-Type: text/plain\n\nNo.\n--r\nContent-Type: message/delivery-status\n\n"
        + $"Reporting-MTA: dns; mx.test\n\nFinal-Recipient: rfc822; {PostOffice.Brand}\nAction: {action}\nStatus: 5.1.1\n\n--r\nContent-Type: text/rfc822-headers\n\nMessage-ID: {opening.Thread}\n--r--\n";
}
