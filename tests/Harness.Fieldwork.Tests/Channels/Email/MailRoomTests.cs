using Harness.Channels;
using Harness.Channels.Email;
using Harness.Probes;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class MailRoomTests : IAsyncDisposable
{
    private readonly PostOffice office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_gave_out_an_address_gets_what_comes_there_from_any_sender()
    {
        MailRoom room = office.Rooms.Of(office.Message.Slot.Persona, out _)!;
        room.Expect(new(7, 0, ["probe-7@shopper.test"], [], [], null, office.Now));
        office.Mailbox.Put("Junk", office.Mail("Delivered-To: probe-7@shopper.test\n", "Your form has come.", "noreply@desk.elsewhere.test"));
        office.Mailbox.Put("INBOX", office.Mail("", "Something else.", "noreply@desk.elsewhere.test"));

        (await room.Refresh(office.Now, Cancellation)).ShouldBeNull();

        room.Of(7, 0).Single().Mail.Text.ShouldBe("Your form has come.");
        room.Undecided.Single().Text.ShouldBe("Something else.");
    }

    [Fact]
    public async Task A_reading_holds_for_a_while_and_a_failed_one_too()
    {
        using MailRooms rooms = new(office.Reach(), Harness.Channels.Email.Imap.ImapLimits.Usual, Duration.FromMinutes(5), TimeProvider.System);
        MailRoom room = rooms.Of(office.Message.Slot.Persona, out _)!;
        office.Imap.Faults.Add(new("LOGIN") { Cut = MailCut.Reset });

        Unseen?[] seen = [await room.Refresh(office.Now, Cancellation), await room.Refresh(office.Now, Cancellation), await room.Refresh(office.Now - Duration.FromDays(1), Cancellation)];

        seen.ShouldBe([new Unseen(SendCause.CutOff, null), new Unseen(SendCause.CutOff, null), null]);
        office.Imap.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_is_stamped_by_our_own_server_rather_than_by_its_writer()
    {
        MailRoom room = office.Rooms.Of(office.Message.Slot.Persona, out _)!;
        room.Expect(new(7, 0, [PostOffice.Shopper], [], [], null, office.Now - Duration.FromMinutes(1)));
        office.Mailbox.Put("INBOX", office.Mail("Received: from a by mx.shopper.test; Mon, 2 Mar 2026 11:59:58 +0000\nReceived: from b by a; Mon, 2 Mar 2026 05:00:00 +0000\nDate: Tue, 3 Mar 2026 00:00:00 +0000\n", "One."));
        office.Mailbox.Put("INBOX", office.Mail("Date: Tue, 3 Mar 2026 00:00:00 +0000\n", "Two."));

        await room.Refresh(office.Now, Cancellation);

        room.Of(7, 0).Select(mail => mail.Stamp).ShouldBe([office.Now - Duration.FromSeconds(2), office.Now]);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
