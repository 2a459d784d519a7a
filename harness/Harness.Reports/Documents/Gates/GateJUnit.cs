using System.Text;
using System.Xml;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

/// <summary>Verdicts as JUnit XML, which CI servers show as tests: too little data is skipped, or fails where it was asked to.</summary>
internal static class GateJUnit
{
    public static byte[] Of(GateResult result, bool notEnoughFails, Language language)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            string failures = Count(result, notEnoughFails, GateVerdict.Fail), skipped = Count(result, notEnoughFails, GateVerdict.NotEnough), all = XmlConvert.ToString(result.Checks.Count);
            xml.WriteStartElement("testsuites");
            Counts(xml, "harness gate", all, failures, skipped);
            xml.WriteStartElement("testsuite");
            Counts(xml, result.Study, all, failures, skipped);
            foreach (GateCheck check in result.Checks)
            {
                Write(xml, result.Study, check, Shown(check.Verdict, notEnoughFails), check.Why.In(language));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Write(XmlWriter xml, string study, GateCheck check, GateVerdict shown, string why)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", study);
        xml.WriteAttributeString("name", check.Name);
        if (shown == GateVerdict.Pass)
        {
            xml.WriteElementString("system-out", why);
        }
        else
        {
            xml.WriteStartElement(shown == GateVerdict.Fail ? "failure" : "skipped");
            xml.WriteAttributeString("message", why);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, string name, string all, string failures, string skipped)
    {
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", all);
        xml.WriteAttributeString("failures", failures);
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", skipped);
    }

    private static string Count(GateResult result, bool notEnoughFails, GateVerdict verdict) => XmlConvert.ToString(result.Checks.Count(check => Shown(check.Verdict, notEnoughFails) == verdict));

    private static GateVerdict Shown(GateVerdict verdict, bool notEnoughFails) => verdict == GateVerdict.NotEnough && notEnoughFails ? GateVerdict.Fail : verdict;
}
