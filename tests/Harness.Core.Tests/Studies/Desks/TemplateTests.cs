using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Studies.Desks;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Desks;

public sealed class TemplateTests
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal) { ["{text}"] = "Hi {subject}", ["{subject}"] = "S", ["{tag}"] = "t", ["{number}"] = "42" };

    [Theory]
    [InlineData("{text: \"{text}\", n: 5, m: 1.50, e: -1e3, yes: true, no: false, none: ~, empty: \"\"}", """{"text":"Hi {subject}","n":5,"m":1.50,"e":-1e3,"yes":true,"no":false,"none":null,"empty":""}""")]
    [InlineData("{a: \"5\", b: 007, c: yes, d: 0x1F, f: .5, g: \"true\", h: null}", """{"a":"5","b":"007","c":"yes","d":"0x1F","f":".5","g":"true","h":null}""")]
    [InlineData("{a: [\"{tag}\", \"{file}\", x], b: [\"{file}\"], c: []}", """{"a":["t","x"],"c":[]}""")]
    [InlineData("{a: {b: \"{subject}\", c: \"{file}\"}, d: {e: \"{file}\", f: fixed}, g: {h: fixed}}", """{"a":{"b":"S"},"g":{"h":"fixed"}}""")]
    [InlineData("{files: [{name: \"{file}\", data: \"{file}\"}]}", "{}")]
    [InlineData("{a: \"{ text }\", b: \"{TEXT}\", c: \"{}\"}", """{"a":"{ text }","b":"{TEXT}","c":"{}"}""")]
    [InlineData("{\"{text}\": \"{tag} and {tag}\"}", """{"{text}":"t and t"}""")]
    [InlineData("{a: \"{number#}\", b: \"{number}\", c: \"{subject#}\", d: \"no {number#}\", e: \"{file#}\"}", """{"a":42,"b":"42","c":"S","d":"no 42"}""")]
    public void A_block_of_yaml_becomes_json_without_what_is_missing(string yaml, string json) => Rendered(yaml, Known.GetValueOrDefault).ShouldBe(json);

    [Fact]
    public void Whatever_a_message_says_stands_in_the_json_as_exactly_that_text() => ForAll.Of(Texts, text =>
    {
        string json = Rendered("{a: {b: [\"<{text}>\"]}, subject: \"{subject}\"}", place => place == "{text}" ? text : place == "{subject}" ? "}" + text : null);
        using JsonDocument read = JsonDocument.Parse(json);
        return read.RootElement.EnumerateObject().Count() == 2
            && read.RootElement.GetProperty("a").GetProperty("b").EnumerateArray().Single().GetString() == $"<{text}>"
            && read.RootElement.GetProperty("subject").GetString() == "}" + text;
    }, times: 1000);

    [Fact]
    public void What_is_filled_in_is_not_looked_through_again() => Blank.Fill("{a}{b}", place => place == "{a}" ? "{b}" : "x").ShouldBe("{b}x");

    private static Gen<string> Texts => Gen.Elements("\"", "\\", "{", "}", "{text}", "{file}", "\n", "\r\n", "\t", "\u0000", "\u2028", "<", "&", "'", "é", "😀", "a", " ", "]", ",", ":", "\\u0022", "${x}", "--", "=").ListOf().Select(parts => string.Concat(parts));

    private static string Rendered(string yaml, Func<string, string?> value)
    {
        Node tree = YamlTree.Read("desk.yaml", Encoding.UTF8.GetBytes(yaml), out IReadOnlyList<Problem> problems)!;
        problems.ShouldBeEmpty();
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Templates.Read(tree, "", new Draft(new Ledger())).Write(json, value);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
