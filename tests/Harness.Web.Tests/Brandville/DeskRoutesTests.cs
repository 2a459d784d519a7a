using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Harness.Brandville;

namespace Harness.Web.Tests.Brandville;

public sealed class DeskRoutesTests : IAsyncLifetime
{
    private OpenTown town = null!;

    public async ValueTask InitializeAsync() => town = await OpenTown.Start();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_ticket_is_opened_answered_gone_on_with_and_closed()
    {
        (HttpStatusCode created, JsonElement ticket) = await Post("/desk/tickets", new { brand = "mcdonalds", message = "Cold fries.", name = "Ada", external_id = "p1/0" });
        string at = ticket.GetProperty("messages").GetString()!, id = ticket.GetProperty("id").GetString()!;
        town.Time.Pass(TimeSpan.FromHours(2));
        JsonElement answered = await Get($"/desk/tickets/{id}"), messages = await Get(at);
        (HttpStatusCode more, JsonElement said) = await Post(at, new { message = "In Lille." });
        town.Time.Pass(TimeSpan.FromHours(1));
        JsonElement all = await Get(at);
        (HttpStatusCode closed, JsonElement shut) = await Post($"/desk/tickets/{id}/close", new { });
        (HttpStatusCode late, _) = await Post(at, new { message = "One more thing." });

        (created, more, closed, late).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict));
        (id, at, Status(ticket), Status(answered), Status(shut)).ShouldBe(("BV-000001", "/desk/tickets/BV-000001/messages", "open", "answered", "closed"));
        Said(messages).ShouldBe([("customer", "Cold fries."), ("brand", "We have received your message."), ("brand", OpenTown.Answer)]);
        messages.EnumerateArray().Select(message => message.GetProperty("automatic").GetBoolean()).ShouldBe([false, true, false]);
        messages[2].GetProperty("created_at").GetString().ShouldBe("2026-03-02T14:00:00.000Z");
        Said(all)[3..].ShouldBe([("customer", "In Lille."), ("brand", "Noted.")]);
        said.GetProperty("text").GetString().ShouldBe("In Lille.");
        shut.GetProperty("closed_at").GetString().ShouldBe("2026-03-02T15:00:00.000Z");
    }

    [Fact]
    public async Task A_ticket_is_found_by_the_id_that_its_writer_gave_it()
    {
        await Post("/desk/tickets", new { brand = "mcdonalds", message = "One.", external_id = "p1/0" });
        await Post("/desk/tickets", new { brand = "mcdonalds", message = "Two.", external_id = "p2/0" });

        JsonElement two = await Get("/desk/tickets?external_id=p2/0"), none = await Get("/desk/tickets?external_id=p3/0"), all = await Get("/desk/tickets");

        two.EnumerateArray().Select(ticket => ticket.GetProperty("id").GetString()).ShouldBe(["BV-000002"]);
        (none.GetArrayLength(), all.GetArrayLength()).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_ticket_may_come_as_a_form_and_in_a_language()
    {
        using HttpResponseMessage answer = await town.Send("/desk/tickets", ("brand", "mcdonalds"), ("message", "4711"), ("language", "fr-FR"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldBe("/desk/tickets/BV-000001");
        town.Hall.All.ShouldHaveSingleItem().Remarks[^1].Text.ShouldBe(OpenTown.Excuse);
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_ticket_was_opened_leaves_it_to_be_found()
    {
        town.Hall.Faults.Set([Fault.AnswerLost]);
        await Should.ThrowAsync<HttpRequestException>(() => Post("/desk/tickets", new { brand = "mcdonalds", message = "Cold fries.", external_id = "p1/0" }));
        town.Hall.Faults.Set([]);

        (await Get("/desk/tickets?external_id=p1/0")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task With_a_read_lag_a_ticket_is_not_there_for_five_minutes()
    {
        town.Hall.Faults.Set([Fault.ReadLag]);
        await Post("/desk/tickets", new { brand = "mcdonalds", message = "Cold fries." });

        (await Get("/desk/tickets")).GetArrayLength().ShouldBe(0);
        town.Time.Pass(TimeSpan.FromMinutes(5));
        (await Get("/desk/tickets")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_opened_is_refused_with_what_is_allowed()
    {
        (HttpStatusCode unknown, JsonElement named) = await Post("/desk/tickets", new { brand = "acme", message = "Hello" });
        (HttpStatusCode empty, JsonElement said) = await Post("/desk/tickets", new { brand = "hp", message = "  " });
        using HttpResponseMessage torn = await town.Ask(HttpMethod.Post, "/desk/tickets", new StringContent("[1", null, "application/json"));
        using HttpResponseMessage list = await town.Ask(HttpMethod.Post, "/desk/tickets", new StringContent("[1]", null, "application/json"));

        (unknown, empty, torn.StatusCode, list.StatusCode).ShouldBe(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        named.GetProperty("error").GetString().ShouldNotBeNull().ShouldStartWith("brand is one of: mcdonalds, starbucks");
        said.GetProperty("error").GetString().ShouldBe("message is 1 to 5000 characters");
        town.Hall.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/desk/tickets/BV-000007")]
    [InlineData("GET", "/desk/tickets/BV-000007/messages")]
    [InlineData("POST", "/desk/tickets/BV-000007/messages")]
    [InlineData("POST", "/desk/tickets/BV-000007/close")]
    [InlineData("GET", "/desk/other")]
    public async Task What_is_not_there_is_said_in_JSON(string method, string address)
    {
        using HttpResponseMessage answer = await town.Ask(new(method), address);

        (answer.StatusCode, await OpenTown.Text(answer)).ShouldBe((HttpStatusCode.NotFound, """{"error":"Record not found"}"""));
    }

    private static string? Status(JsonElement ticket) => ticket.GetProperty("status").GetString();

    private static (string?, string?)[] Said(JsonElement messages) => [.. messages.EnumerateArray().Select(message => (message.GetProperty("from").GetString(), message.GetProperty("text").GetString()))];

    private async Task<(HttpStatusCode, JsonElement)> Post(string address, object body)
    {
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Post, address, JsonContent.Create(body));
        return (answer.StatusCode, JsonElement.Parse(await OpenTown.Text(answer)));
    }

    private async Task<JsonElement> Get(string address) => JsonElement.Parse(await town.Page(address));
}
