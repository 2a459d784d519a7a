namespace Harness.Ratings;

/// <summary>Why there is no mark on a criterion. The list is closed: whatever else a rater has to say is a note.</summary>
public enum MarkReason
{
    /// <summary>The reply or the criterion leaves open which level it is.</summary>
    Unclear,

    /// <summary>The rater passed over it.</summary>
    Skipped,

    /// <summary>The criterion has nothing to judge in this reply.</summary>
    NotApplicable,

    /// <summary>The rater recognised the brand, so that the mark would not be blind.</summary>
    Recognised,

    /// <summary>The reply cannot be read: an image, another language, a text cut off.</summary>
    Unreadable,

    /// <summary>There is no reply to judge.</summary>
    NoReply,

    /// <summary>The raters are apart, and nobody has decided between them.</summary>
    Contested,

    /// <summary>Nobody has judged it so far.</summary>
    Awaited,

    /// <summary>A machine was asked and gave no answer that could be taken.</summary>
    Failed,
}
