using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Harness.Planning;
using Harness.Probes;
using NodaTime;
using NodaTime.Text;

namespace Harness.Evidence;

/// <summary>
/// The journal as lines of JSON, ordered by probe and number: what "the same bytes" means. The root is taken over the heads alone, so
/// that erasing a content changes its line but not the root.
/// </summary>
internal static class CanonicalExport
{
    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>Writes all events and returns the root of their heads.</summary>
    public static Digest Write(IEnumerable<ProbeEvent> events, Stream target)
    {
        MerkleTree tree = new();
        ArrayBufferWriter<byte> head = new(), line = new();
        foreach (ProbeEvent entry in events)
        {
            head.ResetWrittenCount();
            WriteHead(entry.Head, head);
            tree.Add(head.WrittenSpan);
            line.ResetWrittenCount();
            WriteLine(head.WrittenSpan, entry.Content, line);
            target.Write(line.WrittenSpan);
        }

        return tree.Root();
    }

    /// <summary>The root over heads alone, as they would be written: that of one conversation is checked against the lines of its events.</summary>
    public static Digest Root(IEnumerable<EventHead> heads)
    {
        MerkleTree tree = new();
        ArrayBufferWriter<byte> line = new();
        foreach (EventHead head in heads)
        {
            line.ResetWrittenCount();
            WriteHead(head, line);
            tree.Add(line.WrittenSpan);
        }

        return tree.Root();
    }

    private static void WriteHead(in EventHead head, IBufferWriter<byte> target)
    {
        using Utf8JsonWriter json = new(target);
        json.WriteStartObject();
        json.WriteString("probe"u8, ProbeId.Of(head.Probe));
        json.WriteNumber("n"u8, head.N);
        json.WriteString("kind"u8, JsonNamingPolicy.KebabCaseLower.ConvertName(head.Kind.ToString()));
        json.WriteNumber("version"u8, head.Version);
        json.WriteString("at"u8, Milliseconds.Format(head.At));
        if (head.Stamp is { } stamp)
        {
            json.WriteString("stamp"u8, Milliseconds.Format(stamp));
        }

        json.WriteNumber("codes"u8, head.Codes);
        if (head.Content is { } content)
        {
            json.WriteString("content"u8, content.ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteLine(ReadOnlySpan<byte> head, Content? content, IBufferWriter<byte> target)
    {
        using (Utf8JsonWriter json = new(target))
        {
            json.WriteStartObject();
            json.WritePropertyName("head"u8);
            json.WriteRawValue(head, skipInputValidation: true);
            if (content is not null)
            {
                json.WriteString("salt"u8, Convert.ToHexStringLower(content.Salt));
                if (Utf8.IsValid(content.Bytes))
                {
                    json.WriteString("text"u8, content.Bytes);
                }
                else
                {
                    json.WriteBase64String("base64"u8, content.Bytes);
                }
            }

            json.WriteEndObject();
        }

        target.Write("\n"u8);
    }
}
