using Harness.Channels;
using Harness.Channels.Web;
using Harness.Fieldwork.Tests.Channels.Email;
using Harness.Probes;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class MailedAnswersTests : IAsyncDisposable
{
    private readonly PostOffice office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_to_the_address_of_the_contact_or_bears_its_reference_is_an_answer()
    {
        MailedAnswers answers = new(office.Rooms);
        Outgoing one = Sent("probe-{probe}@shopper.test", "R-000001");
        office.Mailbox.Put("INBOX", office.Mail("Delivered-To: probe-p0000001@shopper.test\nAuto-Submitted: auto-replied\n", "We have got it.", "noreply@desk.elsewhere.test"));
        office.Mailbox.Put("INBOX", office.Mail("Subject: Your request [R-000001]\n", "It is on its way.", "anna@shop.example"));
        office.Mailbox.Put("INBOX", office.Mail("Subject: Your request [R-999999]\n", "For somebody else.", "anna@shop.example"));

        Sighting sighting = await answers.Look(one, 0, Cancellation);
        Sighting again = await answers.Look(one, sighting.Cursor, Cancellation);

        sighting.Replies.Select(reply => (reply.Text, reply.Automatic)).ShouldBe([("We have got it.", true), ("It is on its way.", false)]);
        (sighting.Stands, sighting.Unseen).ShouldBe((true, null));
        again.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_counts_as_seen()
    {
        Outgoing opening = Sent(null, "R-000001");
        Outgoing homeless = opening with { Slot = opening.Slot with { Persona = opening.Slot.Persona with { Id = "homeless", Accounts = null } } };

        (await new MailedAnswers(office.Rooms).Look(homeless, 0, Cancellation)).Unseen.ShouldBe(new Unseen(SendCause.NoAccess, null));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private Outgoing Sent(string? alias, string reference)
    {
        Outgoing message = PostOffice.With(office.Message, alias);
        return message with { Thread = reference, Slot = message.Slot with { Account = Shop.To(Shop.Contact, 0, "x").Slot.Account } };
    }
}
