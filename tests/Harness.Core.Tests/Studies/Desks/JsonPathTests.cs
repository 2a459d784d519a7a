using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Harness.Studies.Desks;

namespace Harness.Core.Tests.Studies.Desks;

public sealed class JsonPathTests
{
    private const string Json = """
        {"ticket": {"id": 42, "tags": ["a", "b", "c"], "a key": {"x-y": true}, "it's": 1, "": 0},
         "list": [{"id": 1, "n": [{"v": "p"}, {"v": "q"}]}, {"id": 2, "n": []}, {"n": [{"v": "r"}]}, null, 7]}
        """;

    [Theory]
    [InlineData("$.ticket.id", "42")]
    [InlineData("$.ticket.tags[0]", "\"a\"")]
    [InlineData("$.ticket.tags[-1]", "\"c\"")]
    [InlineData("$.ticket.tags[3]", "")]
    [InlineData("$.ticket.tags[-4]", "")]
    [InlineData("$.ticket.tags[*]", "\"a\" \"b\" \"c\"")]
    [InlineData("$['ticket']['a key'].x-y", "true")]
    [InlineData("$.ticket[\"it's\"]", "1")]
    [InlineData("$.list[*].id", "1 2")]
    [InlineData("$.list[*].n[*].v", "\"p\" \"q\" \"r\"")]
    [InlineData("$.list[0].n[1].v", "\"q\"")]
    [InlineData("$.ticket[0]", "")]
    [InlineData("$.ticket.tags.id", "")]
    [InlineData("$.nothing.here", "")]
    [InlineData("$.list[3]", "null")]
    public void It_leads_to_values_in_their_order(string path, string values)
    {
        using JsonDocument json = JsonDocument.Parse(Json);
        string.Join(' ', JsonPath.Parse(path)!.Value.In(json.RootElement).Select(value => value.GetRawText())).ShouldBe(values);
    }

    [Fact]
    public void The_sign_alone_is_all_of_it()
    {
        using JsonDocument json = JsonDocument.Parse("7");
        JsonPath.Parse("$")!.Value.In(json.RootElement).ShouldHaveSingleItem().GetInt32().ShouldBe(7);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("ticket.id", 0)]
    [InlineData("$ticket", 1)]
    [InlineData("$.", 1)]
    [InlineData("$..id", 1)]
    [InlineData("$.a..id", 3)]
    [InlineData("$.a[?(@.b)]", 3)]
    [InlineData("$.a[0:2]", 3)]
    [InlineData("$.a[1.5]", 3)]
    [InlineData("$.a['b]", 3)]
    [InlineData("$.a[]", 3)]
    [InlineData("$.a b", 3)]
    [InlineData("$.é", 1)]
    public void What_is_no_path_is_none_and_ends_somewhere(string text, int end)
    {
        JsonPath.Parse(text).ShouldBeNull();
        JsonPath.ReadsUntil(text).ShouldBe(end);
    }

    [Theory]
    [InlineData("ticket.id", "$.ticket.id")]
    [InlineData(".ticket.id", "$.ticket.id")]
    [InlineData("$ticket.id", "$.ticket.id")]
    [InlineData("$.items[].id", "$.items[*].id")]
    [InlineData("$.items.[0].id", "$.items[0].id")]
    [InlineData("$.items.*", "$.items[*]")]
    [InlineData("/ticket/tags/0", "$.ticket.tags[0]")]
    [InlineData("[0].id", "$[0].id")]
    [InlineData("$.a.", "$.a")]
    [InlineData("$..a", "$.a")]
    [InlineData("$.a[?(@.b)]", null)]
    [InlineData("", null)]
    public void What_was_probably_meant_is_found(string text, string? meant) => JsonPath.Mend(text).ShouldBe(meant);

    [Fact]
    public void A_path_of_more_than_200_characters_is_none() => JsonPath.Parse("$." + new string('a', 199)).ShouldBeNull();

    [Fact]
    public void Half_a_letter_in_a_name_harms_nobody()
    {
        using JsonDocument json = JsonDocument.Parse("""{"\ud800": 1, "id": 2}""");
        JsonPath.Parse("$.id")!.Value.In(json.RootElement).Count().ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Every_value_of_any_document_is_reached_by_the_path_of_its_steps() => ForAll.Of(Documents(3), document =>
    {
        using JsonDocument json = JsonDocument.Parse(document?.ToJsonString() ?? "null");
        return Walk(json.RootElement, "$").All(found => JsonPath.Parse(found.Path) is { } path && path.In(json.RootElement).ToArray() is [var value] && value.GetRawText() == found.Value);
    });

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_is_written_as_it_was() => ForAll.Of(Gen.Elements("$", ".", "[", "]", "*", "'", "a", "-1", "0", "\"", " ", "é", "\u0001", "\ud800").ListOf().Select(parts => string.Concat(parts)), text =>
    {
        _ = JsonPath.Mend(text);
        return JsonPath.ReadsUntil(text) <= text.Length && (JsonPath.Parse(text) is not { } path || path.Text == text);
    }, times: 2000);

    private static IEnumerable<(string Path, string Value)> Walk(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Walk(property.Value, $"{path}['{property.Name}']")).Prepend((path, json.GetRawText())),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, at) => Walk(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"))).Prepend((path, json.GetRawText())),
        _ => [(path, json.GetRawText())],
    };

    private static Gen<JsonNode?> Documents(int depth)
    {
        Gen<JsonNode?> leaf = Gen.OneOf(
            ArbMap.Default.GeneratorFor<int>().Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Elements("x", "é", "\"", "{text}").Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Constant((JsonNode?)null));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Documents(depth - 1).ListOf(3).Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Documents(depth - 1).ListOf(3).Select(items => (JsonNode?)new JsonObject(items.Select((item, at) => KeyValuePair.Create(at == 0 ? "a b" : at == 1 ? "é" : "x", item?.DeepClone())))));
    }
}
