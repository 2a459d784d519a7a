using System.Text;
using System.Xml;
using Harness.Findings;
using Harness.Gates;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Gates;

/// <summary>The changes of the verdict as an Atom feed (RFC 4287), the newest first. Worked out anew from all nights each time, so that an entry keeps its id.</summary>
internal static class GateFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    /// <param name="nights">The verdicts of all nights, in order.</param>
    /// <param name="zone">The zone of the schedule: a verdict is of the end of its day there.</param>
    /// <param name="l">The language.</param>
    public static byte[] Of(IReadOnlyList<GateResult> nights, DateTimeZone zone, Language l)
    {
        GateResult[] changes = [.. GateChanges.Of(nights).Take(Most)];
        GateResult newest = nights[^1];
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"urn:harness:gate:{newest.Study}");
            xml.WriteElementString("title", Atom, l.Pick($"{newest.Title.En}: changes of the verdict", $"{newest.Title.Fr} : changements du verdict"));
            xml.WriteElementString("updated", Atom, End(changes.Length > 0 ? changes[0] : newest, zone));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Harness");
            xml.WriteEndElement();
            foreach (GateResult change in changes)
            {
                Write(xml, change, zone, l);
            }

            xml.WriteEndElement();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Write(XmlWriter xml, GateResult change, DateTimeZone zone, Language l)
    {
        string day = LocalDatePattern.Iso.Format(change.Night ?? default);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:harness:gate:{change.Study}:{day}");
        xml.WriteElementString("title", Atom, $"{day}{l.Pick(": ", " : ")}{GateWords.Shown(change.Verdict, change.IsLate, l)}");
        xml.WriteElementString("updated", Atom, End(change, zone));
        xml.WriteElementString("content", Atom, string.Join('\n', change.WorstFirst.Select(check => $"{check.Name}{l.Pick(": ", " : ")}{GateWords.Shown(check.Verdict, check.IsLate, l)}. {check.Why.In(l)}")));
        xml.WriteEndElement();
    }

    private static string End(GateResult result, DateTimeZone zone) => InstantPattern.ExtendedIso.Format((result.Night ?? new LocalDate(1970, 1, 1)).PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
}
