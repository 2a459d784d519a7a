using Harness.Probes;
using NodaTime;

namespace Harness.Documents.Data;

/// <summary>A conversation as its row of the package tells it: as much of the fold as figures rest on.</summary>
/// <param name="Probe">The fold.</param>
/// <param name="Rungs">The moments of the row by name.</param>
internal sealed record RetoldProbe(Probe Probe, IReadOnlyDictionary<string, Moment> Rungs)
{
    private static readonly string[] Names = ["acknowledged", "human", "relevant", "promised", "solved", "gone"];

    /// <exception cref="FormatException">A cell is none that can be there.</exception>
    public static RetoldProbe Of(Func<string, string> row)
    {
        int turns = (int)Written.Whole(row("turns"))!.Value;
        if (Written.Instant(row("sent_at")) is not { } sent)
        {
            return new(new Probe { Turns = turns }, new Dictionary<string, Moment>(StringComparer.Ordinal));
        }

        Dictionary<string, Moment> rungs = Names.Where(name => row(name + "_by_ms").Length > 0)
            .ToDictionary(name => name, name => new Moment(At(sent, row(name + "_after_ms")), At(sent, row(name + "_by_ms"))), StringComparer.Ordinal);
        string status = row("status");
        Instant? watched = row("watched_ms").Length > 0 ? At(sent, row("watched_ms")) : null;
        return new(
            new Probe
            {
                Turns = turns, Sent = sent, LastLook = watched, Closed = status == ProbesTable.Silent ? watched : null, Undelivered = status == ProbesTable.Undelivered ? sent : null,
                Acknowledged = Moment("acknowledged"), Human = Moment("human"), Gone = Moment("gone"), Past = Past(rungs),
            },
            rungs);

        Moment? Moment(string name) => rungs.TryGetValue(name, out Moment moment) ? moment : null;
    }

    /// <summary>Events that reach the rungs at the same moments.</summary>
    private static Past? Past(Dictionary<string, Moment> rungs)
    {
        Past? past = null;
        foreach ((string name, EventKind kind, ReplyMarks marks) in new[] { ("relevant", EventKind.Replied, ReplyMarks.None), ("promised", EventKind.Promised, ReplyMarks.None), ("solved", EventKind.Replied, ReplyMarks.Settles) })
        {
            past = rungs.TryGetValue(name, out Moment moment) ? new(past?.N + 1 ?? 0, kind, moment.After, moment.By, null, (long)marks, past) : past;
        }

        return past;
    }

    private static Instant At(Instant sent, string milliseconds) => sent + Duration.FromMilliseconds(Written.Whole(milliseconds) ?? throw new FormatException("a time is missing"));
}
