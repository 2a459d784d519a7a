using System.Text.Json;
using Harness.Studies;

namespace Harness.Documents;

/// <summary>Figures of others, as data: quoted as printed, no number of ours among them.</summary>
internal static class ContextJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ContextFigure>? figures)
    {
        if (figures is not [_, ..])
        {
            return;
        }

        json.WriteStartArray("context");
        foreach (ContextFigure figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("by", figure.By);
            Write(json, "year", figure.Year);
            Write(json, "subject", figure.Subject);
            Write(json, "measured", figure.Measured);
            json.WriteString("printed", figure.Printed);
            Write(json, "n", figure.N);
            Write(json, "of", figure.Of);
            json.WriteString("source", figure.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Words? words)
    {
        if (words is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("en", words.En);
        json.WriteString("fr", words.Fr);
        json.WriteEndObject();
    }
}
