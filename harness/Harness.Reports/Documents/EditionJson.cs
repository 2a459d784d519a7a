using System.Text.Json;
using Harness.Findings;
using Harness.Publishing;
using NodaTime.Text;

namespace Harness.Documents;

/// <summary>For whom a report is issued, as data: the rules in public, and what was corrected.</summary>
internal static class EditionJson
{
    public static void Write(Utf8JsonWriter json, Edition edition)
    {
        if (edition.IsPublic)
        {
            json.WriteString("audience", Wording.Key(edition.Audience));
            json.WriteStartArray("checks");
            foreach (PublicCheck check in edition.Checks)
            {
                json.WriteStartObject();
                json.WriteString("rule", check.Id);
                json.WriteString("verdict", Wording.Key(check.Verdict));
                json.WriteString("en", check.Says.En);
                json.WriteString("fr", check.Says.Fr);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (edition.Corrections.Count > 0)
        {
            json.WriteStartArray("corrections");
            foreach (Issued issued in edition.Corrections)
            {
                Write(json, issued);
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, Issued issued)
    {
        json.WriteStartObject();
        json.WriteNumber("version", issued.Version);
        json.WriteString("on", LocalDatePattern.Iso.Format(issued.On));
        json.WriteString("what", issued.What);
        json.WriteStartArray("changes");
        foreach (FigureChange change in issued.Changes)
        {
            json.WriteStartObject();
            json.WriteString("figure", change.Figure);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
