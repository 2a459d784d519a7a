using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateBadgeTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(0, false, "pass", "#1a7f37")]
    [InlineData(0, true, "pass, late", "#9a6700")]
    [InlineData(1, false, "not enough data", "#57606a")]
    [InlineData(1, true, "not enough data, late", "#9a6700")]
    [InlineData(2, false, "fail", "#b3261e")]
    public void The_verdict_has_its_words_and_its_colour(int verdict, bool late, string message, string colour)
    {
        GateResult result = Says.Of(Says.Check("entry", (GateVerdict)verdict, late: late));
        using JsonDocument json = JsonDocument.Parse(GateBadge.Json(result, Language.En));
        XElement svg = XElement.Parse(Encoding.UTF8.GetString(GateBadge.Svg(result, Language.En)));

        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(["schemaVersion", "label", "message", "color"]);
        json.RootElement.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        new[] { "label", "message", "color" }.Select(name => json.RootElement.GetProperty(name).GetString()).ShouldBe(["own-sla", message, colour]);
        svg.Elements(Svg + "rect").Single().Attribute("fill")!.Value.ShouldBe(colour);
        svg.Descendants(Svg + "text").Select(text => text.Value).ShouldBe(["own-sla", message]);
        (svg.Element(Svg + "title")!.Value, svg.Attribute("aria-label")!.Value).ShouldBe(($"own-sla: {message}", $"own-sla: {message}"));
    }

    [Fact]
    public void White_can_be_read_on_every_colour()
    {
        foreach (string colour in new[] { "#1a7f37", "#9a6700", "#57606a", "#b3261e", "#30363d" })
        {
            double[] linear = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
            (1.05 / ((0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]) + 0.05)).ShouldBeGreaterThanOrEqualTo(4.5, colour);
        }
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        GateResult result = Says.Of(Says.Check("entry", GateVerdict.Pass)) with { Study = "\"><script>&" };

        XElement.Parse(Encoding.UTF8.GetString(GateBadge.Svg(result, Language.Fr))).Descendants(Svg + "text").Select(text => text.Value).ShouldBe(["\"><script>&", "tenu"]);
    }
}
