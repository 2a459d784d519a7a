using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>Whether something that happened is what a trigger waits for.</summary>
internal static class Behaviours
{
    private const ReplyMarks Empty = ReplyMarks.AsksBack | ReplyMarks.LinkInstead | ReplyMarks.HandsOver | ReplyMarks.Redirects | ReplyMarks.PassesOn;
    private const ReplyMarks Questions = ReplyMarks.AsksBack | ReplyMarks.AsksOrderNumber | ReplyMarks.AsksContact | ReplyMarks.AsksPhoto | ReplyMarks.AsksProof;

    /// <summary>Whether an event of the brand is what a trigger waits for.</summary>
    public static bool Shows(Trigger when, Past past, IReadOnlyList<Past> all, DateTimeZone zone) => when switch
    {
        { Asks: { } request } => IsFromPerson(past) && Asks(request, Marks(past)),
        { Rung: { } rung } => Reaches(rung, past),
        { Does: Behaviour.Deletes } => past.Kind == EventKind.Gone,
        { Does: Behaviour.Contradicts } => past.Kind == EventKind.Claimed && IsContradicted(past, all, zone),
        { Does: { } behaviour } => IsFromPerson(past) && (Marks(past) & MarksOf(behaviour)) != ReplyMarks.None,
        { Refunded: true } => IsFromPerson(past) && Marks(past).HasFlag(ReplyMarks.Refunds),
        _ => false,
    };

    /// <summary>Whether it is a reply by a person of the brand.</summary>
    public static bool IsFromPerson(Past past) =>
        past.Kind == EventKind.Replied && !ThreadCode.IsThirdParty(past.Codes) && !Marks(past).HasFlag(ReplyMarks.Automatic);

    /// <summary>Whether no other answer of the brand came when a reply says that one had.</summary>
    private static bool IsContradicted(Past claim, IReadOnlyList<Past> all, DateTimeZone zone)
    {
        int saying = all.Last(past => past.Kind == EventKind.Replied && past.N < claim.N).N;
        return !new StatedAnswer(claim.Stamp!.Value, ThreadCode.Bare(claim.Codes) == 1)
            .Holds(all.Where(past => past.N < saying && IsFromPerson(past)).Select(past => new Moment(past.From, past.At)), zone);
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

    private static bool Reaches(Rung rung, Past past) => rung switch
    {
        Rung.Acknowledged => past.Kind == EventKind.Replied && !ThreadCode.IsThirdParty(past.Codes),
        Rung.Human => IsFromPerson(past),
        Rung.Relevant => IsFromPerson(past) && ((Marks(past) & Empty) == ReplyMarks.None || (Marks(past) & (ReplyMarks.Settles | ReplyMarks.Refunds)) != ReplyMarks.None),
        Rung.Promised => past.Kind == EventKind.Promised,
        Rung.Solved => IsFromPerson(past) && (Marks(past) & (ReplyMarks.Settles | ReplyMarks.Refunds)) != ReplyMarks.None,
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
