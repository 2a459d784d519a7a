namespace Harness.Browser;

/// <summary>What came of a visit.</summary>
/// <param name="End">How it ended.</param>
internal sealed record Visited(VisitEnd End)
{
    /// <summary>The number of the act at which it ended before its time; null where it went through.</summary>
    public int? At { get; init; }

    /// <summary>The address that could not be reached; null otherwise.</summary>
    public string? Address { get; init; }

    /// <summary>How long the site asks to wait, in its own words; null when it does not say.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The reference that the confirmation named; null where it named none.</summary>
    public string? Receipt { get; init; }

    /// <summary>The rows that were read; null where none were asked for.</summary>
    public IReadOnlyList<Row>? Rows { get; init; }

    /// <summary>Whether there are more rows than were read.</summary>
    public bool More { get; init; }

    /// <summary>What the page reads, as a digest; null where nothing was read.</summary>
    public string? State { get; init; }

    /// <summary>Pictures, as PNG, in their order.</summary>
    public IReadOnlyList<byte[]> Pictures { get; init; } = [];

    /// <summary>Cookies and local storage at the end; null where they could not be had.</summary>
    public string? Memory { get; init; }

    /// <summary>Whether the word to send was given.</summary>
    public bool Told { get; init; }

    /// <summary>Whether a byte left for any site since the word to send was given.</summary>
    public bool Left { get; init; }

    /// <summary>Whether the page holds the browser up: no other visit may follow.</summary>
    public bool Spent { get; init; }
}

/// <summary>How a visit ended.</summary>
internal enum VisitEnd
{
    /// <summary>All was done, and a send was confirmed.</summary>
    Done,

    /// <summary>The send was not confirmed in time.</summary>
    Unconfirmed,

    /// <summary>The page is not as it was: something is not there, cannot be used, or is there more than once.</summary>
    Changed,

    /// <summary>The page asks for a person.</summary>
    Captcha,

    /// <summary>A page could not be reached.</summary>
    Unreached,

    /// <summary>A page lies on a host that is not declared.</summary>
    Undeclared,

    /// <summary>A page lies at an address that may not be reached.</summary>
    Forbidden,

    /// <summary>The site failed.</summary>
    Failed,

    /// <summary>The site asks to wait.</summary>
    Limited,

    /// <summary>The site sent more than a visit may take.</summary>
    TooMuch,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>The browser broke.</summary>
    Crashed,

    /// <summary>Somebody gave up.</summary>
    GivenUp,

    /// <summary>There is no browser, or it does not start.</summary>
    NoBrowser,
}

/// <summary>A row as read.</summary>
/// <param name="Id">Its name on the page; null when it has none.</param>
/// <param name="Own">Whether it is ours.</param>
/// <param name="Automatic">Whether the page marks it as a machine's.</param>
/// <param name="Text">What it says.</param>
/// <param name="Author">Who wrote it, as shown; null when that is not shown.</param>
/// <param name="Time">When, as shown; null when that is not shown.</param>
internal sealed record Row(string? Id, bool Own, bool Automatic, string Text, string? Author, string? Time);

/// <summary>What stands before a send: all is filled in, nothing has left.</summary>
/// <param name="Memory">Cookies and local storage; null where they could not be had.</param>
/// <param name="Pictures">Pictures, as PNG.</param>
internal sealed record Prepared(string? Memory, IReadOnlyList<byte[]> Pictures);
