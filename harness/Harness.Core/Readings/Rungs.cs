using Harness.Probes;
using Harness.Studies;

namespace Harness.Readings;

/// <summary>When a conversation reached each of its rungs. What third parties do reaches none.</summary>
public static class Rungs
{
    private const ReplyMarks Empty = ReplyMarks.AsksBack | ReplyMarks.LinkInstead | ReplyMarks.HandsOver | ReplyMarks.Redirects | ReplyMarks.PassesOn;
    private const ReplyMarks Remedy = ReplyMarks.Settles | ReplyMarks.Refunds;

    /// <summary>When a rung was first reached.</summary>
    /// <param name="probe">The conversation.</param>
    /// <param name="rung">The rung.</param>
    /// <returns>The moment, as well as it is known; null while it is not reached.</returns>
    public static Moment? FirstAt(Probe probe, Rung rung)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return rung switch
        {
            Rung.Acknowledged => probe.Acknowledged,
            Rung.Human => probe.Human,
            Rung.Relevant or Rung.Promised or Rung.Solved => FirstIn(probe, rung),
        };
    }

    /// <summary>Whether something that happened reaches a rung: what speaks to the matter is neither a question back nor a way to somewhere else alone, unless it settles it.</summary>
    /// <param name="rung">The rung.</param>
    /// <param name="past">What happened.</param>
    /// <returns>True when it does.</returns>
    public static bool Reaches(Rung rung, Past past)
    {
        ArgumentNullException.ThrowIfNull(past);
        return rung switch
        {
            Rung.Acknowledged => past.Kind == EventKind.Replied && !ThreadCode.IsThirdParty(past.Codes),
            Rung.Human => IsFromPerson(past),
            Rung.Relevant => IsFromPerson(past) && ((Marks(past) & Empty) == ReplyMarks.None || (Marks(past) & Remedy) != ReplyMarks.None),
            Rung.Promised => past.Kind == EventKind.Promised,
            Rung.Solved => IsFromPerson(past) && (Marks(past) & Remedy) != ReplyMarks.None,
        };
    }

    /// <summary>Whether it is a reply by a person of the brand.</summary>
    /// <param name="past">What happened.</param>
    /// <returns>True when it is.</returns>
    public static bool IsFromPerson(Past past)
    {
        ArgumentNullException.ThrowIfNull(past);
        return past.Kind == EventKind.Replied && !ThreadCode.IsThirdParty(past.Codes) && !Marks(past).HasFlag(ReplyMarks.Automatic);
    }

    private static Moment? FirstIn(Probe probe, Rung rung)
    {
        Moment? first = null;
        for (Past? past = probe.Past; past is not null; past = past.Before)
        {
            first = Reaches(rung, past) ? Moment.Earlier(first, new(past.From, past.At)) : first;
        }

        return first;
    }

    private static ReplyMarks Marks(Past past) => (ReplyMarks)ThreadCode.Bare(past.Codes);
}
