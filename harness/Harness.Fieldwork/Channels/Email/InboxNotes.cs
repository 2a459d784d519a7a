using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Harness.Channels.Email;

/// <summary>What people decided about messages that nobody else could tell the contact of: lines of JSON beside the journal, each on disk before it counts. The last word about a message holds.</summary>
/// <param name="path">The file; it need not be there yet.</param>
internal sealed class InboxNotes(string path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly Lock gate = new();

    /// <summary>Beside a journal.</summary>
    public static InboxNotes Beside(string journal) => new(journal + ".inbox");

    /// <summary>Writes a decision down.</summary>
    /// <exception cref="IOException">It is not on disk.</exception>
    public void Add(InboxNote note)
    {
        lock (gate)
        {
            using FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes("\n" + JsonSerializer.Serialize(note, Options) + "\n"));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All decisions, oldest first. A line that was cut off is none.</summary>
    public IReadOnlyList<InboxNote> Read()
    {
        lock (gate)
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse).OfType<InboxNote>()] : [];
        }
    }

    private static InboxNote? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<InboxNote>(line, Options) is { Persona: not null, Reference: not null } note ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A decision about a message.</summary>
/// <param name="Persona">Id of the persona it came to; empty where that is not known of a mail that was brought.</param>
/// <param name="Reference">The name of the message.</param>
/// <param name="Probe">Number of the slot it belongs to; null when it belongs to none.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When.</param>
internal sealed record InboxNote(string Persona, string Reference, int? Probe, string Who, DateTimeOffset At);
