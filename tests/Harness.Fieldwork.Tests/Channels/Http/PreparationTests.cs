using System.Text;
using Harness.Channels;
using Harness.Channels.Http;
using Harness.Probes;
using Harness.Testing.Desks;
using Harness.Testing.Platform;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>What is done before a message is no message: whatever goes wrong there, nothing was posted.</summary>
public sealed class PreparationTests : IAsyncDisposable
{
    private static readonly string File = Office.File.Replace("create:\n", """
        before:
          - path: /api/contacts
            body: {json: {email: "{email}"}}
            take: {contact: $.id}
          - path: "/api/uploads?name={filename}"
            body: {file: true}
            take: {upload: $.token}
        create:

        """, StringComparison.Ordinal).Replace("files: [{name: \"{filename}\", type: \"{filetype}\", data: \"{file}\"}]", "contact: \"{contact}\"\n      uploads: [\"{upload}\"]", StringComparison.Ordinal);

    private readonly Office office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_is_made_with_what_the_steps_before_it_gave()
    {
        Steps(_ => Answer.Json(200, """{"id":"c7"}"""), _ => Answer.Json(201, """{"token":"u9"}"""));

        Delivery plain = await Send(null), carried = await Send(Office.Photo);

        string[] bodies = [.. office.Desk.Ledger.Asked("POST", "/api/tickets").Select(request => request.Body)];
        bodies[0].ShouldContain("\"contact\":\"c7\"");
        bodies[0].ShouldNotContain("uploads");
        bodies[1].ShouldContain("\"contact\":\"c7\",\"uploads\":[\"u9\"]");
        DeskRequest upload = office.Desk.Ledger.Asked("POST", "/api/uploads").ShouldHaveSingleItem();
        (upload.Target, upload.Header("Content-Type"), upload.Body).ShouldBe(("/api/uploads?name=photo.png", "image/png", "\u0001\u0002\u0003"));
        TicketName.Parse(plain.Receipt!.Value.Reference)!.Taken.Keys.Order(StringComparer.Ordinal).ShouldBe(["contact", "requester"]);
        TicketName.Parse(carried.Receipt!.Value.Reference)!.Taken.Keys.Order(StringComparer.Ordinal).ShouldBe(["contact", "requester"]);
    }

    [Theory]
    [InlineData(503, """{"error":"later"}""", true, SendCause.Failed)]
    [InlineData(429, """{"error":"later"}""", true, SendCause.Limited)]
    [InlineData(422, """{"error":"no"}""", false, SendCause.Rejected)]
    [InlineData(403, "<h1>no</h1>", true, SendCause.Failed)]
    [InlineData(302, "", true, SendCause.Failed)]
    [InlineData(200, "{}", true, SendCause.Unreadable)]
    [InlineData(200, """{"id":".."}""", true, SendCause.Unreadable)]
    public async Task A_step_that_fails_keeps_the_message_back(int status, string body, bool mayBeTriedAgain, SendCause cause)
    {
        Steps(_ => new(status, "application/json", Encoding.UTF8.GetBytes(body)), _ => Answer.Json(200, "{}"));

        Delivery delivery = await Send(null);

        (delivery.Kind, delivery.Cause).ShouldBe((mayBeTriedAgain ? DeliveryKind.Deferred : DeliveryKind.Refused, cause));
        office.Desk.Ledger.Asked("POST", "/api/tickets").ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private ValueTask<Delivery> Send(string? file) => office.Open(File).Send(Office.To(file is null ? 0 : 1, "Bonjour ?", File) with { Attachment = file }, Cancellation);

    private void Steps(Func<DeskRequest, Answer> contacts, Func<DeskRequest, Answer> uploads) => office.Desk.Server.Faults = request =>
        request.Path == "/api/contacts" ? new Fault { Answer = contacts(request) } : request.Path == "/api/uploads" ? new Fault { Answer = uploads(request) } : null;
}
