using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>Whether something that happened is what a trigger waits for.</summary>
internal static class Behaviours
{
    private const ReplyMarks Questions = ReplyMarks.AsksBack | ReplyMarks.AsksOrderNumber | ReplyMarks.AsksContact | ReplyMarks.AsksPhoto | ReplyMarks.AsksProof;

    /// <summary>Whether an event of the brand is what a trigger waits for.</summary>
    public static bool Shows(Trigger when, Past past, IReadOnlyList<Past> all, DateTimeZone zone) => when switch
    {
        { Asks: { } request } => Rungs.IsFromPerson(past) && Asks(request, Marks(past)),
        { Rung: { } rung } => Rungs.Reaches(rung, past),
        { Does: Behaviour.Deletes } => past.Kind == EventKind.Gone,
        { Does: Behaviour.Contradicts } => past.Kind == EventKind.Claimed && IsContradicted(past, all, zone),
        { Does: { } behaviour } => Rungs.IsFromPerson(past) && (Marks(past) & MarksOf(behaviour)) != ReplyMarks.None,
        { Refunded: true } => Rungs.IsFromPerson(past) && Marks(past).HasFlag(ReplyMarks.Refunds),
        _ => false,
    };

    /// <summary>Whether no other answer of the brand came when a reply says that one had.</summary>
    private static bool IsContradicted(Past claim, IReadOnlyList<Past> all, DateTimeZone zone)
    {
        int saying = all.Last(past => past.Kind == EventKind.Replied && past.N < claim.N).N;
        return !new StatedAnswer(claim.Stamp!.Value, ThreadCode.Bare(claim.Codes) == 1)
            .Holds(all.Where(past => past.N < saying && Rungs.IsFromPerson(past)).Select(past => new Moment(past.From, past.At)), zone);
    }

    private static ReplyMarks Marks(Past past) => (ReplyMarks)ThreadCode.Bare(past.Codes);

    private static bool Asks(Request request, ReplyMarks marks) => request switch
    {
        Request.OrderNumber => marks.HasFlag(ReplyMarks.AsksOrderNumber),
        Request.Contact => marks.HasFlag(ReplyMarks.AsksContact),
        Request.Photo => marks.HasFlag(ReplyMarks.AsksPhoto),
        Request.Proof => marks.HasFlag(ReplyMarks.AsksProof),
        Request.Details => (marks & Questions) == ReplyMarks.AsksBack,
        Request.Anything => (marks & Questions) != ReplyMarks.None,
    };

    private static ReplyMarks MarksOf(Behaviour behaviour) => behaviour switch
    {
        Behaviour.Redirects => ReplyMarks.Redirects | ReplyMarks.LinkInstead,
        Behaviour.HandsOver => ReplyMarks.HandsOver | ReplyMarks.PassesOn,
        Behaviour.Refuses => ReplyMarks.Refuses,
        Behaviour.Compensates => ReplyMarks.Compensates,
        Behaviour.Apologises => ReplyMarks.Apology,
        Behaviour.AsksForPublicity => ReplyMarks.AsksForPublicity,
        Behaviour.Blames => ReplyMarks.Blames,
        Behaviour.Deletes or Behaviour.Contradicts => ReplyMarks.None,
    };
}
