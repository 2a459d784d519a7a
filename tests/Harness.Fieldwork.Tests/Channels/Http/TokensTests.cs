using Harness.Channels;
using Harness.Channels.Http;
using Harness.Probes;
using Harness.Studies;
using Harness.Testing.Desks;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>Tokens that are fetched: once for all who need one, anew when they end, and never by sending a message twice.</summary>
public sealed class TokensTests : IAsyncDisposable
{
    private static readonly string File = Office.File.Replace("auth: {bearer: env:TOKEN}", "auth: {oauth: {token: /oauth/token, client: env:ID, secret: env:SECRET, scope: tickets}}", StringComparison.Ordinal);

    private readonly Office office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_at_once_fetch_one_token()
    {
        HttpChannel channel = Open();
        Outgoing[] messages = [.. Enumerable.Range(0, 8).Select(index => Office.To(index, $"Message {index}", File))];
        Outgoing[] same = [.. messages.Select(message => message with { Slot = message.Slot with { Brand = messages[0].Slot.Brand, Account = messages[0].Slot.Account } })];

        Delivery[] deliveries = await Task.WhenAll(same.Select(message => channel.Send(message, Cancellation).AsTask()));

        deliveries.ShouldAllBe(delivery => delivery.Kind == DeliveryKind.Sent);
        DeskRequest fetched = office.Desk.Ledger.Asked("POST", "/oauth/token").ShouldHaveSingleItem();
        fetched.Body.ShouldBe("grant_type=client_credentials&client_id=id&client_secret=secret&scope=tickets");
        office.Desk.Ledger.Tickets.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_token_is_fetched_anew_before_it_ends()
    {
        HttpChannel channel = Open();
        await channel.Send(Message(0), Cancellation);
        office.Time.Pass(TimeSpan.FromMinutes(59) + TimeSpan.FromSeconds(1));

        (await channel.Send(Message(1), Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);

        office.Desk.Ledger.Asked("POST", "/oauth/token").Count.ShouldBe(2);
        office.Desk.Ledger.Asked("POST", "/api/tickets").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_ends_early_defers_a_message_which_was_not_taken_and_a_look_goes_on_with_another()
    {
        HttpChannel channel = Open();
        Delivery first = await channel.Send(Message(0), Cancellation);
        office.Desk.Tokens.Clear();

        Delivery refused = await channel.Send(Message(1), Cancellation), again = await channel.Send(Message(1), Cancellation);
        office.Desk.Tokens.Clear();
        Sighting sighting = await channel.Look(Message(0) with { Thread = first.Receipt!.Value.Reference }, 0, Cancellation);

        (refused.Kind, refused.Cause, refused.Until).ShouldBe((DeliveryKind.Deferred, SendCause.Rejected, office.Now + Duration.FromSeconds(30)));
        again.Kind.ShouldBe(DeliveryKind.Sent);
        (sighting.Unseen, sighting.Stands).ShouldBe((null, true));
        office.Desk.Ledger.Tickets.Count.ShouldBe(2);
        office.Desk.Ledger.Asked("POST", "/oauth/token").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_fetch_that_fails_is_no_send_and_is_not_tried_again_for_a_minute()
    {
        HttpChannel channel = Open();
        office.Desk.Server.Faults = request => request.Path == "/oauth/token" ? Fault.Status(503, created: false) : null;

        Delivery failed = await channel.Send(Message(0), Cancellation);
        Sighting sighting = await channel.Look(Message(0) with { Thread = "1" }, 0, Cancellation);
        office.Desk.Server.Faults = _ => null;
        office.Time.Pass(TimeSpan.FromMinutes(1));

        (failed.Kind, failed.Cause, failed.Until).ShouldBe((DeliveryKind.Deferred, SendCause.Failed, office.Now));
        sighting.Unseen!.Value.Cause.ShouldBe(SendCause.Failed);
        office.Desk.Ledger.Asked("POST", "/oauth/token").ShouldHaveSingleItem();
        (await channel.Send(Message(0), Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);
    }

    [Theory]
    [InlineData("""{"error":"invalid_client"}""", 401)]
    [InlineData("""{"access_token":""}""", 200)]
    [InlineData("""{"access_token":"a\r\nX: b"}""", 200)]
    [InlineData("""{"token":"x"}""", 200)]
    public async Task What_gives_no_token_gives_no_access(string body, int status)
    {
        HttpChannel channel = Open();
        office.Desk.Server.Faults = request => request.Path == "/oauth/token" ? new Fault { Answer = Answer.Json(status, body) } : null;

        Delivery delivery = await channel.Send(Message(0), Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Refused, SendCause.NoAccess));
        office.Desk.Ledger.Tickets.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refresh_token_that_stays_is_used_and_a_door_elsewhere_must_be_declared()
    {
        string refreshing = File.Replace("secret: env:SECRET", "secret: env:SECRET, refresh: env:REFRESH", StringComparison.Ordinal);
        string elsewhere = File.Replace("token: /oauth/token", "token: \"https://login.example/oauth/token\"", StringComparison.Ordinal);

        (await office.Open(refreshing, secrets: Secrets).Send(Office.To(0, "Bonjour ?", refreshing), Cancellation)).Kind.ShouldBe(DeliveryKind.Sent);
        (await office.Open(elsewhere, secrets: Secrets).Send(Office.To(1, "Bonjour ?", elsewhere), Cancellation)).ShouldSatisfyAllConditions(
            delivery => delivery.Kind.ShouldBe(DeliveryKind.Refused), delivery => delivery.Cause.ShouldBe(SendCause.Undeclared));

        office.Desk.Ledger.Asked("POST", "/oauth/token").ShouldHaveSingleItem().Body.ShouldStartWith("grant_type=refresh_token&client_id=id&client_secret=secret&refresh_token=again");
    }

    [Fact]
    public void What_opens_a_desk_is_never_shown() => Passage.With("Authorization", "Bearer hunter2").ToString().ShouldNotContain("hunter2");

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static string? Secrets(Secret secret) => secret.Name switch { "ID" => "id", "SECRET" => "secret", "REFRESH" => "again", _ => null };

    private static Outgoing Message(int index) => Messages.Value[index];

    // One study, so that all messages meet the same desk.
    private static readonly Lazy<Outgoing[]> Messages = new(() =>
    {
        Outgoing first = Office.To(0, "Message 0", File);
        return [first, Office.To(1, "Message 1", File) is var second ? second with { Slot = second.Slot with { Brand = first.Slot.Brand, Account = first.Slot.Account } } : second];
    });

    private HttpChannel Open() => office.Open(File, secrets: Secrets);
}
