using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Documents.Judgements;
using Harness.Findings;
using Harness.Statistics;

namespace Harness.Documents;

/// <summary>Every estimate of a report as data: shares 0 to 1, times in seconds, absent values as null with the reason; groups about which no figure may be published have counts alone.</summary>
internal static class JsonDocument
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Render(Report report)
    {
        using MemoryStream target = new();
        using (Utf8JsonWriter json = new(target, Options))
        {
            Analysis analysis = report.Analysis;
            json.WriteStartObject();
            json.WriteString("study", report.Study.Id);
            json.WriteNumber("seed", report.Plan.Seed);
            json.WriteString("tool", report.Tool);
            json.WriteString("root", report.Root);
            json.WriteNumber("planned", analysis.Planned);
            json.WriteNumber("sent", analysis.Sent);
            json.WriteNumber("answered", analysis.Answered);
            json.WriteNumber("onlyAcknowledged", analysis.OnlyAcknowledged);
            json.WriteNumber("removed", analysis.Removed);
            EditionJson.Write(json, report.Edition);
            json.WriteStartArray("findings");
            foreach (Finding finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("subject", finding.Subject);
                json.WriteString("says", Wording.Key(finding.Says));
                json.WriteString("en", finding.Sentence.En);
                json.WriteString("fr", finding.Sentence.Fr);
                Write(json, "estimate", finding.Estimate);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("groups");
            Write(json, "overall", [analysis.Overall]);
            Write(json, "brand", analysis.Brands);
            Write(json, "sector", analysis.Sectors);
            Write(json, "category", analysis.Categories);
            Write(json, "address", analysis.Addresses);
            json.WriteEndObject();
            if (report.Quality is { } quality)
            {
                QualityJson.Write(json, quality, Write);
            }

            ContextJson.Write(json, report.Study.Context);
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
        return target.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string cut, IReadOnlyList<Stratum> groups)
    {
        json.WriteStartArray(cut);
        foreach (Stratum group in groups)
        {
            json.WriteStartObject();
            json.WriteString("id", group.Id);
            json.WriteNumber("n", group.N);
            json.WriteNumber("x", group.X);
            Write(json, "share", group.Published ? group.Share : null);
            Write(json, "median", group.Published ? group.Median : null);
            json.WriteStartArray("answeredBy");
            foreach (AnsweredBy by in group.Published ? group.By : [])
            {
                json.WriteStartObject();
                json.WriteNumber("seconds", by.Age.TotalSeconds);
                Write(json, "share", by.Share);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Write(json, "value", estimate.Value);
        Write(json, "low", estimate.Low);
        Write(json, "high", estimate.High);
        json.WriteNumber("n", estimate.N);
        json.WriteString("method", estimate.Method);
        json.WriteNumber("confidence", estimate.Frame.Confidence);
        json.WriteNumber("windowSeconds", estimate.Frame.Window.TotalSeconds);
        json.WriteString("clock", Wording.Key(estimate.Frame.Clock));
        if (estimate.Absent is { } absent)
        {
            json.WriteString("absent", Wording.Key(absent));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 12));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
