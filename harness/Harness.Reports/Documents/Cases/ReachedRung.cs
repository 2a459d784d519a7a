using Harness.Probes;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Documents.Cases;

/// <summary>A rung that a conversation reached.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="At">When, as well as it is known.</param>
/// <param name="Words">The words that it rests on; null where they were erased.</param>
internal sealed record ReachedRung(Rung Rung, Moment At, string? Words)
{
    private const int Most = 90;

    /// <param name="probe">The conversation.</param>
    /// <param name="reply">The text of the reply that an event is, or was read in, by its number.</param>
    public static IReadOnlyList<ReachedRung> All(Probe probe, Func<int, string?> reply) =>
    [
        .. Enum.GetValues<Rung>().Select(rung => Readings.Rungs.FirstAt(probe, rung) is not { } at ? null : new ReachedRung(rung, at, In(rung, First(probe, rung, at) is { } n ? reply(n) : null))).OfType<ReachedRung>(),
    ];

    private static int? First(Probe probe, Rung rung, Moment at) =>
        Past.InOrder(probe.Past).FirstOrDefault(past => Readings.Rungs.Reaches(rung, past) && past.At == at.By)?.N;

    /// <summary>What settles a matter is quoted alone; else the reply speaks as a whole, by its beginning.</summary>
    private static string? In(Rung rung, string? reply)
    {
        if (reply is null)
        {
            return null;
        }

        string text = reply.Replace('\uFFFE', '\uFFFD').Normalize();
        Quote[] settled = rung != Rung.Solved ? [] : [.. Detectors.All.Where(detector => detector.Mark is ReplyMarks.Settles or ReplyMarks.Refunds).SelectMany(detector => detector.Finds(text)).Where(quote => quote.Start + quote.Length <= text.Length)];
        return settled is [var first, ..] ? text.Substring(first.Start, first.Length) : Beginning(text.ReplaceLineEndings(" "));
    }

    /// <summary>Whole words, as many as there is room for.</summary>
    private static string Beginning(string text) => text.Length <= Most ? text : (text.LastIndexOf(' ', Most) is > 0 and int at ? text[..at] : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)]) + " …";
}
