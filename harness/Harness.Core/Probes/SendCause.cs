namespace Harness.Probes;

/// <summary>Why a message was not posted, or why that is not known. Numbers are stored and never change their meaning.</summary>
public enum SendCause
{
    /// <summary>No reason: it was posted.</summary>
    None = 0,

    /// <summary>The channel would not send it: too long, or without what the platform asks for.</summary>
    Unfit = 1,

    /// <summary>The study does not declare the host.</summary>
    Undeclared = 2,

    /// <summary>What opens the account is not there.</summary>
    NoAccess = 3,

    /// <summary>No byte of it left: no name, no connection, no encryption.</summary>
    Unreached = 4,

    /// <summary>The platform refused it in its own words.</summary>
    Rejected = 5,

    /// <summary>The platform asks to wait.</summary>
    Limited = 6,

    /// <summary>The platform calls it a duplicate, which it may be of itself.</summary>
    Duplicate = 7,

    /// <summary>The platform, or something before it, failed.</summary>
    Failed = 8,

    /// <summary>No answer came in time.</summary>
    TimedOut = 9,

    /// <summary>The connection broke, or somebody gave up, after a byte had left.</summary>
    CutOff = 10,

    /// <summary>The answer cannot be read: malformed, cut, too large, of another encoding or without a name for the post.</summary>
    Unreadable = 11,

    /// <summary>The answer points elsewhere, where nobody went.</summary>
    Redirected = 12,

    /// <summary>The process ended between the claim and the answer.</summary>
    Crashed = 13,

    /// <summary>What was posted a moment ago cannot be read yet.</summary>
    NotYet = 14,

    /// <summary>There is more to read than a look may.</summary>
    TooMuch = 15,

    /// <summary>The time for it had passed.</summary>
    Late = 16,

    /// <summary>The host leads to a private address, and the study does not say that it may.</summary>
    Forbidden = 17,

    /// <summary>The person who took it did not send it.</summary>
    Skipped = 18,

    /// <summary>The site asks for a person, who must take over.</summary>
    Captcha = 24,

    /// <summary>The page is not as the form describes it; a person must look at it.</summary>
    PageChanged = 25,

    /// <summary>There is no browser, or it does not start.</summary>
    NoBrowser = 26,
}
