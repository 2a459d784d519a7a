using Harness.Channels;
using Harness.Channels.Http;
using Harness.Probes;
using Harness.Testing.Desks;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Http;

public sealed class HttpChannelTests : PlatformContract, IAsyncDisposable
{
    private readonly Office office = new();

    [Fact]
    public async Task A_ticket_is_one_request_with_what_the_desk_wants_to_know_and_the_exact_text()
    {
        Receipt receipt = await Post(Counter(), office.Message);

        TicketMade ticket = office.Desk.Ledger.Tickets.ShouldHaveSingleItem();
        (ticket.Text, ticket.Subject, ticket.Customer).ShouldBe((office.Message.Text, "Bonjour, ma commande n’est pas là", "Anna Petit <anna@client.example>"));
        ticket.Tags.ShouldBe(["test"]);
        ticket.Key.ShouldMatch("^[0-9a-f]{32}$");
        receipt.Reference.ShouldBe($"{ticket.Id}?requester=c-{ticket.Id}");
        DeskRequest request = office.Desk.Ledger.Requests.ShouldHaveSingleItem();
        (request.Header("Authorization"), request.Header("Accept"), request.Header("Content-Type")).ShouldBe(("Bearer token", "application/json", "application/json"));
        request.Header("User-Agent")!.ShouldStartWith("Harness/");
    }

    [Fact]
    public async Task A_complaint_that_has_a_subject_gives_it_to_its_ticket()
    {
        Outgoing message = office.Message with { Slot = office.Message.Slot with { Complaint = office.Message.Slot.Complaint with { Subject = "Commande 4711" } } };

        await office.Channel.Send(message, Cancellation);

        office.Desk.Ledger.Tickets.ShouldHaveSingleItem().Subject.ShouldBe("Commande 4711");
    }

    [Fact]
    public async Task The_same_message_of_another_wave_has_another_key_and_of_the_same_wave_the_same()
    {
        foreach (string wave in new[] { "race-w1", "race-w2", "race-w1" })
        {
            await office.Open(wave: wave).Send(office.Message, Cancellation);
        }

        string[] keys = [.. office.Desk.Ledger.Tickets.Select(ticket => ticket.Key)];
        keys[1].ShouldNotBe(keys[0]);
        keys[2].ShouldBe(keys[0]);
    }

    [Fact]
    public async Task A_follow_up_stands_in_the_ticket_and_is_found_there()
    {
        Outgoing opening = At(office.Message, await Post(Counter(), office.Message));
        Outgoing followUp = opening with { Turn = 1, Text = "Elle est toujours à Lille." };
        Instant claimed = office.Now;
        (await office.Channel.Reconcile(followUp, claimed, Cancellation)).ShouldBe(Trace.NotFound);

        Receipt receipt = await Post(Counter(), followUp);

        office.Desk.Ledger.Messages.Where(message => message.Author == "customer").ShouldHaveSingleItem().Text.ShouldBe(followUp.Text);
        office.Desk.Ledger.Tickets.ShouldHaveSingleItem();
        (await office.Channel.Reconcile(followUp, claimed, Cancellation)).ShouldBe(Trace.Found(receipt));
        (await office.Channel.Look(opening, 0, Cancellation)).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_anybody_is_contacted()
    {
        Outgoing noDesk = office.Message with { Slot = office.Message.Slot with { Account = office.Message.Slot.Account with { Desk = null } } };
        string mute = Office.File[..Office.File.IndexOf("reply:", StringComparison.Ordinal)] + Office.File[Office.File.IndexOf("messages:", StringComparison.Ordinal)..];
        (Delivery Delivery, SendCause Cause)[] refused =
        [
            (await office.Channel.Send(office.Message with { Turn = 1 }, Cancellation), SendCause.Unfit),
            (await office.Channel.Send(office.Message with { Turn = 1, Thread = ".." }, Cancellation), SendCause.Unfit),
            (await office.Open(mute).Send(Office.To(0, "And now?", mute) with { Turn = 1, Thread = "1" }, Cancellation), SendCause.Unfit),
            (await office.Channel.Send(noDesk, Cancellation), SendCause.Undeclared),
            (await office.Open(secrets: _ => "a\r\nX: b").Send(office.Message, Cancellation), SendCause.NoAccess),
        ];

        refused.ShouldAllBe(outcome => outcome.Delivery.Kind == DeliveryKind.Refused && outcome.Delivery.Cause == outcome.Cause);
        office.Desk.Ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notes_for_colleagues_are_no_replies()
    {
        office.Desk.Brand = _ => [new(TimeSpan.FromHours(1), "Client pénible.", Internal: true), new(TimeSpan.FromHours(2), "Bonjour !")];
        Outgoing opening = At(office.Message, (await office.Channel.Send(office.Message, Cancellation)).Receipt!.Value);
        office.Time.Pass(TimeSpan.FromHours(3));

        (await office.Channel.Look(opening, 0, Cancellation)).Replies.Select(reply => reply.Text).ShouldBe(["Bonjour !"]);
    }

    [Fact]
    public async Task A_ticket_is_tagged_as_a_test_and_closed_when_its_conversation_is_over()
    {
        Outgoing opening = At(office.Message, await Post(Counter(), office.Message));
        string id = office.Desk.Ledger.Tickets[0].Id;
        await office.Channel.Look(opening, 0, Cancellation);
        await office.Channel.Look(opening, 0, Cancellation);
        office.Desk.Ticket(id).ShouldSatisfyAllConditions(ticket => ticket.Tags.ShouldBe(["test"]), ticket => ticket.Status.ShouldBe("open"));

        (await office.Channel.Leave(opening, Cancellation)).ShouldBeNull();
        office.Desk.Ticket(id).Status.ShouldBe("closed");
    }

    [Fact]
    public async Task Closing_that_fails_is_tried_again_later_and_not_for_ever()
    {
        Outgoing opening = At(office.Message, await Post(Counter(), office.Message));
        office.Desk.Server.Faults = request => request.Method == "PATCH" ? Fault.Status(503, created: false) : null;

        List<Instant?> again = [];
        for (int i = 0; i < 5; i++)
        {
            again.Add(await office.Channel.Leave(opening, Cancellation));
        }

        again[..4].ShouldAllBe(at => at == office.Now + Duration.FromSeconds(30));
        again[4].ShouldBeNull();
    }

    [Fact]
    public async Task A_desk_that_enforces_keys_and_says_so_takes_a_message_once()
    {
        string file = Office.File.Replace("  id: $.ticket.id\n", "  id: $.ticket.id\n  key: {header: Idempotency-Key, source: https://desk.example/docs#keys}\n", StringComparison.Ordinal);
        office.Desk.EnforcesKeys = true;
        HttpChannel channel = office.Open(file);

        Outgoing message = Office.To(0, "Bonjour, où est ma commande ?", file);

        Delivery first = await channel.Send(message, Cancellation), second = await channel.Send(message, Cancellation);

        (channel.Capabilities.EnforcesOurKey, office.Channel.Capabilities.EnforcesOurKey).ShouldBe((true, false));
        second.Receipt.ShouldBe(first.Receipt);
        office.Desk.Ledger.Tickets.ShouldHaveSingleItem();
        office.Desk.Ledger.Requests.ShouldAllBe(request => request.Header("Idempotency-Key") != null);
    }

    [Fact]
    public async Task What_shows_a_message_and_a_reply_is_kept()
    {
        office.Desk.Brand = _ => [new(TimeSpan.Zero, "Bonjour !")];
        Delivery delivery = await office.Channel.Send(office.Message, Cancellation);
        Sighting sighting = await office.Channel.Look(At(office.Message, delivery.Receipt!.Value), 0, Cancellation);

        Text(delivery.Exhibits).ShouldContain("\"created_at\"");
        Text(sighting.Replies.ShouldHaveSingleItem().Exhibits).ShouldContain("Bonjour !");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private protected override ValueTask<Stage> Set() => ValueTask.FromResult(Counter());

    private static string Text(IReadOnlyList<Exhibit>? exhibits)
    {
        Exhibit exhibit = exhibits.ShouldHaveSingleItem();
        exhibit.Kind.ShouldBe(ExhibitKind.Json);
        return System.Text.Encoding.UTF8.GetString(exhibit.Bytes.Span);
    }

    private Stage Counter()
    {
        office.Desk.Brand = ticket => ticket.Text == office.Message.Text
            ? [new(TimeSpan.FromHours(1), "Bien reçu.", "robot"), new(TimeSpan.FromHours(2), "Désolé !")]
            : [new(TimeSpan.FromHours(3), null)];
        return new(office.Channel, office.Message, 2, Duration.FromHours(2), office.Other, Duration.FromHours(3), () => office.Now, span => office.Time.Pass(span.ToTimeSpan()))
        {
            Taken = () => office.Desk.Ledger.Tickets.Count,
            Upset = Upset,
            Locked = office.Open(secrets: _ => null),
            Undeclared = office.Open(host: "elsewhere.example"),
            File = (Office.Photo, () => office.Desk.Ledger.Tickets.Count(ticket => ticket.Files is ["photo.png image/png 3"])),
            Says = (opening, text) =>
            {
                office.Desk.Do(new(TimeSpan.Zero, text), TicketName.Parse(opening.Thread)!.Id);
                return Task.CompletedTask;
            },
            Rewords = (from, to) =>
            {
                office.Desk.Reword(from, to);
                return Task.CompletedTask;
            },
        };
    }

    private bool Upset(Disorder disorder)
    {
        Fault fault = disorder switch
        {
            Disorder.Limited or Disorder.ReadLimited => Fault.Limited(),
            Disorder.LimitedForTwoMinutes => Fault.Limited(retryAfter: "120"),
            Disorder.LimitedForAges => Fault.Limited(retryAfter: "99999999999999999999999999"),
            Disorder.LimitedUntilYesterday => Fault.Limited(retryAfter: "-86400"),
            Disorder.Refuses => Fault.Status(422, created: false, "Validation failed"),
            Disorder.Expired => Fault.Status(401, created: false, "The token is not valid"),
            Disorder.TakesAndFails or Disorder.ReadFails => Fault.Status(503, created: true),
            Disorder.TakesAndBreaks or Disorder.ReadBreaks => Fault.Torn(Cut.Reset, created: true),
            Disorder.TakesAndStops or Disorder.ReadStops => Fault.Torn(Cut.Half, created: true),
            Disorder.TakesAndBabbles or Disorder.ReadBabbles => Fault.Body("<h1>Welcome</h1>"u8.ToArray()),
            Disorder.TakesAndFloods or Disorder.ReadFloods => Fault.Huge(1L << 30),
            _ => throw new ArgumentOutOfRangeException(nameof(disorder)),
        };
        (string method, string part) = disorder >= Disorder.ReadFails ? ("GET", "/messages") : ("POST", "/api/tickets");
        office.Desk.Server.Upset(method, part, fault);
        return true;
    }
}
