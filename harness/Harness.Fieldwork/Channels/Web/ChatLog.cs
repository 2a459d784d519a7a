using System.Globalization;
using System.Text;
using Harness.Browser;
using Harness.Probes;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Web;

/// <summary>The rows of a chat as messages: which of them are ours, and what stands below them.</summary>
internal sealed class ChatLog
{
    private readonly List<(Row Row, string Reference, Instant? At)> rows = [];

    public ChatLog(IEnumerable<Row> read)
    {
        Dictionary<string, int> alike = new(StringComparer.Ordinal);
        foreach (Row row in read)
        {
            string content = Digest.Of(Encoding.UTF8.GetBytes($"{row.Own}\n{row.Author}\n{row.Time}\n{row.Text}")).ToString()[..16];
            int number = alike[content] = alike.GetValueOrDefault(content) + 1;
            rows.Add((row, row.Id is { Length: > 0 and <= 100 } id ? id : string.Create(CultureInfo.InvariantCulture, $"{content}-{number}"), Time(row.Time)));
        }
    }

    /// <summary>Our message, the last of its words that was not there before; null when it is not there.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="since">It was not written before.</param>
    /// <param name="except">The reference of one that it is not; null for none.</param>
    /// <param name="otherwise">When it was written, where the page does not say.</param>
    public Receipt? Own(string text, Instant since, string? except, Instant otherwise)
    {
        (Row Row, string Reference, Instant? At) found = rows.FindLast(each => each.Row.Own && each.Reference != except && Bare(each.Row.Text) == Bare(text) && !(each.At < since));
        return found.Row is null ? null : new(found.Reference, found.At ?? otherwise);
    }

    /// <summary>The last message that is ours; null when none is.</summary>
    public string? LastOwn => rows.FindLast(each => each.Row.Own).Row?.Text.Trim();

    /// <summary>What others wrote below our opening; null when that is not there.</summary>
    /// <param name="opening">What it says.</param>
    /// <param name="reference">Its reference.</param>
    public IReadOnlyList<SeenReply>? Below(string opening, string? reference)
    {
        int top = rows.FindIndex(each => each.Row.Own && each.Reference == reference) is >= 0 and int named ? named : rows.FindIndex(each => each.Row.Own && Bare(each.Row.Text) == Bare(opening));
        return top < 0 ? null : [.. rows.Skip(top).Where(each => !each.Row.Own).Select(each => new SeenReply(each.At, each.Row.Text.Trim(), each.Row.Automatic, each.Reference))];
    }

    private static Instant? Time(string? shown) => shown is null ? null
        : OffsetDateTimePattern.ExtendedIso.Parse(shown.Trim()) is { Success: true } iso ? iso.Value.ToInstant()
        : null;

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
