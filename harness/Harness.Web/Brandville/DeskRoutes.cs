using Harness.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Harness.Brandville;

/// <summary>A help desk for programs, shared by all brands: tickets are opened, read, gone on with and closed.</summary>
internal sealed class DeskRoutes(TownHall hall)
{
    private const string Tickets = "/desk/tickets", One = Tickets + "/{reference}";

    public static void Map(IEndpointRouteBuilder routes, TownHall hall)
    {
        DeskRoutes desk = new(hall);
        routes.MapPost(Tickets, desk.Open);
        routes.MapGet(Tickets, desk.List);
        routes.MapGet(One, (string reference) => desk.Ticket(reference) is { } ticket ? Answers.Json(desk.Shown(ticket)) : Answers.Missing());
        routes.MapGet(One + "/messages", (string reference) => desk.Ticket(reference) is { } ticket ? Answers.Json(desk.Messages(ticket)) : Answers.Missing());
        routes.MapPost(One + "/messages", desk.GoOn);
        routes.MapPost(One + "/close", (string reference) => desk.Ticket(reference) is { } ticket ? Answers.Json(desk.Shown(hall.Close(ticket))) : Answers.Missing());
    }

    private async Task<IResult> Open(HttpRequest request)
    {
        IReadOnlyDictionary<string, string>? fields = await Fields.Read(request);
        if (fields is null || hall.Residents.Brand(fields.GetValueOrDefault("brand", "")) is not { } brand)
        {
            return Answers.Error(StatusCodes.Status422UnprocessableEntity, $"brand is one of: {string.Join(", ", hall.Study.Panel.Brands.Select(each => each.Id))}");
        }

        if (Text(fields) is not { } text)
        {
            return Refused();
        }

        string name = Visitor.Name(fields.GetValueOrDefault("name"));
        Remark opened = hall.Write(new(Door.Desk, Visitor.Of(Door.Desk, name), text)
        {
            To = brand,
            Language = Answers.Tongue(fields.GetValueOrDefault("language")),
            Label = fields.GetValueOrDefault("external_id"),
            Key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null,
        });
        Matter ticket = hall.Matter(opened);
        request.HttpContext.Response.Headers.Location = $"{Tickets}/{ticket.Reference}";
        return Answers.Json(Shown(ticket), StatusCodes.Status201Created);
    }

    /// <summary>Tickets that can be read, oldest first; those of one external id when one is asked for.</summary>
    private IResult List(HttpRequest request)
    {
        string? label = request.Query["external_id"].FirstOrDefault();
        return Answers.Json(hall.All.Where(IsReadable).Where(ticket => label is null || ticket.Label == label).Select(Shown));
    }

    private async Task<IResult> GoOn(string reference, HttpRequest request)
    {
        if (Ticket(reference) is not { } ticket)
        {
            return Answers.Missing();
        }

        IReadOnlyDictionary<string, string>? fields = await Fields.Read(request);
        return ticket.Closed <= hall.Now ? Answers.Error(StatusCodes.Status409Conflict, "The ticket is closed")
            : fields is null || Text(fields) is not { } text ? Refused()
            : Answers.Json(Message(hall.Write(new(Door.Desk, ticket.Customer, text) { In = ticket })), StatusCodes.Status201Created);
    }

    private Matter? Ticket(string reference) => hall.Matter(reference) is { } ticket && IsReadable(ticket) ? ticket : null;

    private bool IsReadable(Matter matter) => matter.Door == Door.Desk && matter.Opening.At <= hall.Readable;

    private object Shown(Matter ticket) => new
    {
        Id = ticket.Reference,
        ExternalId = ticket.Label,
        Brand = ticket.Brand!.Id,
        Status = ticket.Closed <= hall.Now ? "closed" : ticket.Answer(hall.Readable) is null ? "open" : "answered",
        CreatedAt = Answers.Stamp(ticket.Opening.At),
        ClosedAt = Answers.Stamp((Instant?)ticket.Closed),
        Messages = $"{Tickets}/{ticket.Reference}/messages",
    };

    private IEnumerable<object> Messages(Matter ticket) => ticket.By(hall.Readable).Select(Message);

    private static object Message(Remark remark) => new
    {
        Id = Toots.Number(remark.Id),
        From = remark.IsBrand ? "brand" : "customer",
        remark.Automatic,
        remark.Text,
        CreatedAt = Answers.Stamp(remark.At),
    };

    private static string? Text(IReadOnlyDictionary<string, string> fields) => Visitor.Text(fields.GetValueOrDefault("message"));

    private static IResult Refused() => Answers.Error(StatusCodes.Status422UnprocessableEntity, $"message is 1 to {Visitor.MostLetters} characters");
}
