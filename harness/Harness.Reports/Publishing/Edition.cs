namespace Harness.Publishing;

/// <summary>For whom a report is issued and on what terms.</summary>
/// <param name="Audience">For whom.</param>
/// <param name="Publication">What was done on the way to publication, this version included.</param>
/// <param name="Checks">What the rules of publication say; empty where they were not asked.</param>
internal sealed record Edition(Audience Audience, Publication Publication, IReadOnlyList<PublicCheck> Checks)
{
    /// <summary>For those who ordered the study, with nothing on record.</summary>
    public static Edition Draft { get; } = new(Audience.Client, Publication.None, []);

    public bool IsPublic => Audience == Audience.Public;

    /// <summary>The versions that corrected one before them, the newest first.</summary>
    public IReadOnlyList<Issued> Corrections => [.. Publication.IssuedFor(Audience).Where(issued => issued.What is not null).Reverse()];
}
