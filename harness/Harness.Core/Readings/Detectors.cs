using Harness.Probes;

namespace Harness.Readings;

/// <summary>The list of detectors; nothing else reads a reply at capture.</summary>
public static class Detectors
{
    /// <summary>All detectors.</summary>
    public static IReadOnlyList<Detector> All { get; } = 
    [
        AsksBack.Detector, LinkInstead.Detector, HandsOver.Detector, Apology.Detector,
        AsksOrderNumber.Detector, AsksContact.Detector, AsksPhoto.Detector, AsksProof.Detector,
        Redirects.Detector, Refuses.Detector, Compensates.Detector, AsksForPublicity.Detector, Blames.Detector, Refunds.Detector, Settles.Detector, PassesOn.Detector,
    ];

    /// <summary>Reads a reply.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The marks of all detectors that see something.</returns>
    public static ReplyMarks Read(string text) =>
        All.Aggregate(ReplyMarks.None, (marks, detector) => detector.Sees(text) ? marks | detector.Mark : marks);
}
