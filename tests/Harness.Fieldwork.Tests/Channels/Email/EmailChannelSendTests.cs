using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Mime;
using Harness.Probes;
using Harness.Studies;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class EmailChannelSendTests : IAsyncDisposable
{
    private readonly PostOffice office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_an_ordinary_mail_that_tells_nothing_of_where_it_comes_from()
    {
        Delivery delivery = await office.Channel.Send(office.Message, Cancellation);

        TakenMail mail = office.Smtp.Taken.ShouldHaveSingleItem();
        mail.Text.Split("\r\n").TakeWhile(line => line.Length > 0).Select(line => line.Split(':')[0]).ShouldBe(["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
        (mail.Header("From"), mail.Header("To"), mail.Header("Date")).ShouldBe(("\"Jeanne Petit\" <jeanne@shopper.test>", "support@brand.test", "Mon, 2 Mar 2026 06:00:00 -0600"));
        ReadMail read = ReadMail.Of(mail.Raw);
        (read.Subject, read.Text).ShouldBe(("Bonjour, ma commande n’est pas arrivée", office.Message.Text));
        (mail.From, mail.To, mail.Header("Message-ID")).ShouldSatisfyAllConditions(
            envelope => envelope.From.ShouldBe(PostOffice.Shopper), envelope => envelope.To.ShouldBe([PostOffice.Brand, PostOffice.Shopper]), envelope => envelope.Item3!.ShouldMatch("^<[0-9a-f]{32}@shopper.test>$"));
        delivery.Receipt.ShouldBe(new Receipt(mail.Header("Message-ID")!, office.Now));
        delivery.Exhibits!.Single().ShouldSatisfyAllConditions(shown => shown.Kind.ShouldBe(ExhibitKind.Message), shown => shown.Bytes.ToArray().ShouldBe(mail.Raw));
    }

    [Fact]
    public async Task A_message_has_the_same_name_each_time_and_another_in_another_wave_or_turn_or_thread()
    {
        Outgoing next = office.Message with { Turn = 1, Thread = "<a@shopper.test>" };
        foreach ((EmailChannel channel, Outgoing message) in new[] { (office.Channel, office.Message), (office.Open(), office.Message), (office.Open(wave: "w2"), office.Message), (office.Channel, next), (office.Channel, office.Second) })
        {
            await channel.Send(message, Cancellation);
        }

        string[] names = [.. office.Smtp.Taken.Select(mail => mail.Header("Message-ID")!)];
        names[1].ShouldBe(names[0]);
        names.Skip(1).ShouldBeUnique();
    }

    [Fact]
    public async Task A_contact_has_an_address_of_its_own_where_the_tester_catches_all()
    {
        await office.Channel.Send(PostOffice.With(office.Message, alias: "probe-{probe}@Shopper.test"), Cancellation);

        TakenMail mail = office.Smtp.Taken.Single();
        (mail.From, mail.Header("From"), mail.To[1]).ShouldBe(("probe-p0000001@shopper.test", "\"Jeanne Petit\" <probe-p0000001@shopper.test>", PostOffice.Shopper));
    }

    [Fact]
    public async Task A_follow_up_answers_what_came_last_as_a_person_does()
    {
        office.Answers = mail => mail.Header("In-Reply-To") is not null ? [] : [
            (TimeSpan.FromMinutes(1), office.Reply(mail, "Reçu.", "Subject: [Ticket #4711] Ma commande\nReply-To: Desk <ticket-4711@desk.brand.test>\nAuto-Submitted: auto-replied\n")),
            (TimeSpan.FromMinutes(2), office.Reply(mail, "Quel numéro ?", "Subject: Re: [Ticket #4711] Ma commande\nReply-To: Desk <ticket-4711@desk.brand.test>\n")),
        ];
        Outgoing opening = office.Message with { Thread = (await office.Channel.Send(office.Message, Cancellation)).Receipt!.Value.Reference };
        office.Time.Pass(TimeSpan.FromHours(1));
        SeenReply last = (await office.Channel.Look(opening, 0, Cancellation)).Replies[^1];

        await office.Channel.Send(opening with { Turn = 1, Text = "Le 4711." }, Cancellation);

        TakenMail mail = office.Smtp.Taken[1];
        string answered = last.Reference.Split(' ')[0];
        (mail.Header("To"), mail.Header("Subject"), mail.Header("In-Reply-To"), mail.Header("References")).ShouldBe(
            ("ticket-4711@desk.brand.test", "Re: [Ticket #4711] Ma commande", answered, $"{opening.Thread} {answered}"));
    }

    [Theory]
    [InlineData("Reply-To: evil@elsewhere.test\n", "From: x@elsewhere.test")]
    [InlineData("Reply-To: no-reply@brand.test\n", "")]
    public async Task A_follow_up_never_goes_to_another_house_nor_where_nobody_reads(string headers, string more)
    {
        office.Answers = mail => mail.Header("In-Reply-To") is not null ? [] : [(TimeSpan.Zero, office.Mail($"In-Reply-To: {mail.Header("Message-ID")}\n{headers}", "Hm.", more.Length > 0 ? more[6..] : "noreply@brand.test"))];
        Outgoing opening = office.Message with { Thread = (await office.Channel.Send(office.Message, Cancellation)).Receipt!.Value.Reference };
        await office.Channel.Look(opening, 0, Cancellation);

        await office.Channel.Send(opening with { Turn = 1, Text = "Alors ?" }, Cancellation);

        office.Smtp.Taken[1].To[0].ShouldBe(PostOffice.Brand);
    }

    [Fact]
    public async Task A_follow_up_to_silence_goes_where_the_opening_went()
    {
        Outgoing opening = office.Message with { Thread = (await office.Channel.Send(office.Message, Cancellation)).Receipt!.Value.Reference };

        await office.Channel.Send(opening with { Turn = 1, Text = "Alors ?" }, Cancellation);

        TakenMail mail = office.Smtp.Taken[1];
        (mail.To[0], ReadMail.Of(mail.Raw).Subject, mail.Header("References")).ShouldBe((PostOffice.Brand, "Re: Bonjour, ma commande n’est pas arrivée", opening.Thread));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_anybody_is_contacted()
    {
        Outgoing odd = PostOffice.To(2, "Hello.", "not an address"), none = office.Message with { Slot = office.Message.Slot with { Persona = office.Message.Slot.Persona with { Accounts = null } } };
        (Delivery Delivery, SendCause Cause)[] refused =
        [
            (await office.Channel.Send(office.Message with { Turn = 1 }, Cancellation), SendCause.Unfit),
            (await office.Channel.Send(odd, Cancellation), SendCause.Unfit),
            (await office.Open().Send(none with { Slot = none.Slot with { Persona = none.Slot.Persona with { Id = "nobody" } } }, Cancellation), SendCause.NoAccess),
            (await office.Open(office.Reach(word: "a\r\nb")).Send(office.Message, Cancellation), SendCause.NoAccess),
        ];

        refused.ShouldAllBe(outcome => outcome.Delivery.Kind == DeliveryKind.Refused && outcome.Delivery.Cause == outcome.Cause);
        office.Smtp.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_copy_what_may_have_gone_out_is_found_in_the_folder_of_sent_mail_or_by_an_answer_or_not_at_all()
    {
        Outgoing message = PostOffice.With(office.Message, mailbox: office.Message.Slot.Persona.Accounts![0].Mailbox! with { Copy = false });
        EmailChannel channel = office.Open();
        Instant claimed = office.Now;
        TakenMail taken = (await Uncertain(channel, message), office.Smtp.Taken.Single()).Item2;
        Trace nowhere = await channel.Reconcile(message, claimed, Cancellation);

        office.Mailbox.Put("INBOX", office.Reply(taken, "Bonjour."));
        Trace answered = await channel.Reconcile(message, claimed, Cancellation);
        office.Mailbox.Put("Sent", taken.Raw);
        Trace kept = await channel.Reconcile(message, claimed, Cancellation);

        nowhere.ShouldBe(Trace.NotFound);
        answered.ShouldBe(Trace.Found(new(taken.Header("Message-ID")!, claimed)));
        kept.ShouldBe(Trace.Found(new(taken.Header("Message-ID")!, office.Now)));
        taken.To.ShouldBe([PostOffice.Brand]);
    }

    [Fact]
    public async Task A_copy_that_the_server_does_not_take_keeps_nothing_back()
    {
        office.Smtp.Unknown[PostOffice.Shopper] = "550 5.1.1 not you";

        (await office.Channel.Send(office.Message, Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);
    }

    [Fact]
    public async Task No_word_that_opens_anything_is_shown()
    {
        MailAccess access = MailAccess.Of(office.Message.Slot.Persona, office.Reach(), office.Time, out _)!;

        $"{access} {await access.Key(null, Cancellation)}".ShouldNotContain(PostOffice.Word);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<Delivery> Uncertain(EmailChannel channel, Outgoing message)
    {
        office.Smtp.Faults.Add(new(".") { Cut = MailCut.Reset });
        Delivery delivery = await channel.Send(message, Cancellation);
        delivery.Kind.ShouldBe(DeliveryKind.Uncertain);
        return delivery;
    }
}
