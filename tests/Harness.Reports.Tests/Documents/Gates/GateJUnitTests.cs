using System.Text;
using System.Xml.Linq;
using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateJUnitTests
{
    private static readonly GateResult Four = Says.Of(
        Says.Check("kept", GateVerdict.Pass), Says.Check("broken", GateVerdict.Fail, "Too slow."), Says.Check("few", GateVerdict.NotEnough, "Too few."), Says.Check("kept", GateVerdict.Pass, late: true, against: true));

    [Theory]
    [InlineData(false, "1", "1")]
    [InlineData(true, "2", "0")]
    public void The_counts_are_those_of_the_cases_and_too_little_data_fails_where_it_was_asked_to(bool notEnoughFails, string failures, string skipped)
    {
        XElement root = Root(Four, notEnoughFails);

        foreach (XElement suite in new[] { root, root.Element("testsuite")! })
        {
            Attributes(suite, "tests", "failures", "errors", "skipped").ShouldBe(["4", failures, "0", skipped]);
        }

        root.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(failures);
        root.Descendants("skipped").Count().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(skipped);
    }

    [Fact]
    public void Each_check_is_a_case_with_its_sentence()
    {
        XElement[] cases = [.. Root(Four, false).Descendants("testcase")];

        cases.Select(each => (string?)each.Attribute("name")).ShouldBe(["kept", "broken", "few", "kept/against"]);
        cases.ShouldAllBe(each => (string?)each.Attribute("classname") == "own-sla");
        cases.Select(each => each.Elements().Single().Name.LocalName).ShouldBe(["system-out", "failure", "skipped", "system-out"]);
        ((string?)cases[1].Element("failure")!.Attribute("message")).ShouldBe("Too slow.");
        cases[0].Element("system-out")!.Value.ShouldBe("Because.");
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string Hostile = "\"/><failure message='&'>]]>";
        XElement root = Root(Says.Of(Says.Check(Hostile, GateVerdict.Fail, Hostile)), false);

        XElement only = root.Descendants("testcase").ShouldHaveSingleItem();
        ((string?)only.Attribute("name")).ShouldBe(Hostile);
        ((string?)only.Element("failure")!.Attribute("message")).ShouldBe(Hostile);
    }

    [Fact]
    public void A_gate_without_checks_has_an_empty_suite() => Attributes(Root(Says.Of(), true), "tests", "failures", "skipped").ShouldBe(["0", "0", "0"]);

    private static XElement Root(GateResult result, bool notEnoughFails) =>
        XDocument.Parse(Encoding.UTF8.GetString(GateJUnit.Of(result, notEnoughFails, Language.En))).Root!;

    private static string?[] Attributes(XElement element, params string[] names) => [.. names.Select(name => (string?)element.Attribute(name))];
}
