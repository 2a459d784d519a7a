using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Channels;
using Harness.Channels.Http;
using Harness.Planning;
using Harness.Studies.Desks;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>Whatever a message says stands in a request as exactly that text, and leads it nowhere else.</summary>
public sealed class RequestsTests
{
    private const string Shape = """
        address: https://desk.example/help/
        create:
          path: "/tickets/{name}/new?subject={subject}&q={text}"
          headers: {X-Name: "{name}", X-Text: "t {text}"}
          body: BODY
        messages: {path: "/{reference}", list: $, id: $.id, text: $.text}

        """;

    private static readonly Uri Server = new("http://127.0.0.1:4711/");

    private static Gen<string> Texts => Gen.Elements(
        "\"", "\\", "{", "}", "{text}", "{subject}", "{file}", "\n", "\r\n", "\t", "\u0001", "\u2028", "<", "&", "=", "+", "%", "%2e%2e", "/", "..", "/../", "?", "#", ";", "'", "é", "😀", "a", "B ", "--harness-", "\r\n--x\r\n", "Content-Disposition: form-data; name=\"x\"", ":", ",", "]", "ÿ")
        .ArrayOf().Select(parts => string.Concat(parts));

    [Fact]
    public Task In_json_it_is_one_text() => Holds("{json: {a: \"{text}\", b: [\"x{subject}\"]}}", async (request, text) =>
    {
        using JsonDocument json = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return json.RootElement.EnumerateObject().Count() == 2 && json.RootElement.GetProperty("a").GetString() == text;
    });

    [Fact]
    public Task In_a_form_it_is_one_field() => Holds("{form: {a: \"{text}\", b: \"fixed\"}}", async (request, text) =>
    {
        string form = await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (string, string)[] fields = [.. form.Split('&').Select(field => field.Split('=')).Select(pair => (WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])))];
        return fields.SequenceEqual([("a", text), ("b", "fixed")]);
    });

    [Fact]
    public Task In_a_form_of_parts_it_is_one_part() => Holds("{multipart: {a: \"{text}\", \"b[\\\"x\\\"]\": \"<{text}>\", c: \"{file}\"}}", async (request, text) =>
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        IReadOnlyList<(string Head, byte[] Body)> parts = Parts(body, request.Content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!);
        return parts.Count == 3
            && parts[0].Head == "Content-Disposition: form-data; name=\"a\"" && Encoding.UTF8.GetString(parts[0].Body) == text
            && parts[1].Head == "Content-Disposition: form-data; name=\"b[%22x%22]\"" && Encoding.UTF8.GetString(parts[1].Body) == $"<{text}>"
            && parts[2].Head == "Content-Disposition: form-data; name=\"c\"; filename=\"photo.png\"\r\nContent-Type: image/png" && parts[2].Body.SequenceEqual(Encoding.UTF8.GetBytes("\r\n--" + text));
    });

    [Fact]
    public Task In_a_path_and_in_headers_it_stays_where_it_is() => Holds("{text: \"{text}\"}", async (request, text) =>
    {
        Uri uri = request.RequestUri!;
        string[] query = [.. uri.Query.TrimStart('?').Split('&').Select(pair => Uri.UnescapeDataString(pair.Split('=', 2)[1]))];
        return uri.Authority == "127.0.0.1:4711" && uri.AbsolutePath == "/help/tickets/Anna%20Petit/new" && query[1] == text && query.Length == 2
            && request.Headers.GetValues("X-Text").Single().All(letter => letter is >= ' ' and < '\u007f') && request.Headers.GetValues("X-Name").Single() == "Anna Petit"
            && await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken) == text;
    });

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public void A_name_that_would_lead_elsewhere_has_no_path(string name)
    {
        Desk desk = Office.Read(Shape.Replace("BODY", "{text: \"{text}\"}", StringComparison.Ordinal));
        Requests.Target(desk, desk.Messages!, Filling.Of(Message("x"), desk, Place(), null).In(new(name, new Dictionary<string, string>(StringComparer.Ordinal)))).ShouldBeNull();
        Requests.Target(desk, desk.Messages!, Filling.Of(Message("x"), desk, Place(), null)).ShouldBeNull();
    }

    private static Place Place() => new(Scenarios.Race(), 1, TimeProvider.System);

    private static Outgoing Message(string text)
    {
        Slot slot = Tester.Plan.Slots[0];
        return new(slot with { Persona = slot.Persona with { Accounts = [new(HttpChannel.Name, "Anna Petit", null)] } }, 0, text, Attachment: "photo.png");
    }

    private static Task Holds(string body, Func<HttpRequestMessage, string, Task<bool>> holds)
    {
        Desk desk = Office.Read(Shape.Replace("BODY", body, StringComparison.Ordinal));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            Filling filling = Filling.Of(Message(text), desk, Place(), Encoding.UTF8.GetBytes("\r\n--" + text));
            using HttpRequestMessage request = Requests.Of(Server, Requests.Target(desk, desk.Create, filling)!, desk, desk.Create, filling, null);
            return holds(request, text).GetAwaiter().GetResult();
        }));
        return Task.CompletedTask;
    }

    // As RFC 2046 reads it, with nothing of the product.
    private static IReadOnlyList<(string Head, byte[] Body)> Parts(byte[] body, string boundary)
    {
        string text = "\r\n" + Encoding.Latin1.GetString(body);
        string[] pieces = text.Split("\r\n--" + boundary, StringSplitOptions.None);
        pieces[0].ShouldBe("");
        pieces[^1].ShouldBe("--\r\n");
        return [.. pieces[1..^1].Select(piece => piece[2..].Split("\r\n\r\n", 2)).Select(pair => (Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(pair[0])), Encoding.Latin1.GetBytes(pair[1])))];
    }
}
