using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>A message of a ticket as the desk shows it; <paramref name="Raw"/> is all of it.</summary>
internal sealed record DeskMessage(string Id, string Text, Instant? At, Instant? Edited, string? Author, bool IsAutomatic, string Raw)
{
    /// <summary>Reads one entry of a ticket's list; null when it is no message that a customer can see.</summary>
    public static DeskMessage? Read(JsonElement entry, DeskMessages how)
    {
        if (entry.ValueKind != JsonValueKind.Object || (how.Only is { } only && !Has(entry, only)) || (how.Internal is { } note && Has(entry, note)) || (how.Deleted is { } deleted && Has(entry, deleted)))
        {
            return null;
        }

        string raw = entry.GetRawText();
        string? said = how.Text.In(entry).Select(text => text.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? text.GetRawText() : text.Scalar() ?? (text.ValueKind == JsonValueKind.String ? text.GetRawText() : null)).FirstOrDefault();
        string text = said is null ? "" : Plain(said, how.Format);
        Instant? at = Json.Moment(Value(entry, how.At)), edited = Json.Moment(Value(entry, how.Edited));
        return text.Length == 0 ? null
            : new(Value(entry, how.Id) is { Length: > 0 and <= 500 } id ? id : Digest.Of(System.Text.Encoding.UTF8.GetBytes(raw)).ToString(), text, at, edited > at ? edited : null, how.Author is { } author ? Value(entry, author.Path) : null, how.Automatic is { } machine && Has(entry, machine), raw);
    }

    /// <summary>A text as it reads.</summary>
    public static string Plain(string text, DeskFormat? format) => format switch
    {
        DeskFormat.Html => Markup.Plain(text),
        DeskFormat.Either => Markup.IsHtml(text) ? Markup.Plain(text) : text.Trim(),
        DeskFormat.Plain or null => text.Trim(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Whether something has what a mark says.</summary>
    public static bool Has(JsonElement json, DeskMark mark) => mark.Path.In(json).Any(value => mark.Is.Contains(value.ValueKind == JsonValueKind.Null ? "null" : value.Scalar(), StringComparer.Ordinal));

    private static string? Value(JsonElement entry, JsonPath? path) => path is { } there ? there.In(entry).Select(value => value.Scalar()).FirstOrDefault() : null;
}
