using Harness.Studies;

namespace Harness.Browser;

/// <summary>One visit of the browser to a site: what it does there, in order.</summary>
/// <param name="Acts">What is done. At most one of them is a send, and then it is the last.</param>
/// <param name="Hosts">Hosts, or hosts with a port, that may be loaded from; nothing else is.</param>
internal sealed record Visit(IReadOnlyList<Act> Acts, IReadOnlyList<string> Hosts)
{
    /// <summary>What shows a banner in the way: it is clicked whenever it shows.</summary>
    public IReadOnlyList<PageElement> Dismiss { get; init; } = [];

    /// <summary>What shows that a person is asked for.</summary>
    public IReadOnlyList<PageElement> Captcha { get; init; } = [];

    /// <summary>What no picture shows.</summary>
    public IReadOnlyList<PageElement> Redact { get; init; } = [];

    /// <summary>What confirms the send; null where nothing is sent.</summary>
    public Confirmation? Confirm { get; init; }

    /// <summary>What is read on the page that confirmed a send, as far as it stands there; null where nothing is.</summary>
    public Act? Afterwards { get; init; }

    /// <summary>Cookies and local storage of an earlier visit; null for a first one.</summary>
    public string? Memory { get; init; }

    /// <summary>The language that the browser asks for, as a BCP 47 tag; null for its own.</summary>
    public string? Locale { get; init; }

    /// <summary>The IANA zone that the browser shows times in; null for the machine's.</summary>
    public string? Zone { get; init; }

    /// <summary>How many seconds something on the page is waited for.</summary>
    public double Patience { get; init; } = 15;

    /// <summary>The <see cref="Visited.State"/> of the last visit: a page that still reads so is not pictured again. Null pictures it.</summary>
    public string? Known { get; init; }
}

/// <summary>One thing that is done on a page.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">With what; null for the page as a whole.</param>
/// <param name="Value">The address, the text or the option.</param>
/// <param name="File">The file that is attached.</param>
/// <param name="Rows">What a row is made of.</param>
internal sealed record Act(ActKind Kind, PageElement? On = null, string? Value = null, CarriedFile? File = null, RowParts? Rows = null);

/// <summary>What is done on a page.</summary>
internal enum ActKind
{
    Goto,
    Fill,
    Select,
    Check,
    Attach,
    Click,
    Expect,
    Picture,
    Read,

    /// <summary>A click after which the message may be at the brand: it is asked for before, done once, and its confirmation is waited for.</summary>
    Send,
}

/// <summary>A file as it goes to a site.</summary>
internal sealed record CarriedFile(string Name, byte[] Bytes);

/// <summary>What confirms a send: a text that shows, a pattern that matches, or both, where none did before.</summary>
/// <param name="Where">In what; null for the page as a whole.</param>
/// <param name="Text">The text; null when the pattern says enough.</param>
/// <param name="Pattern">A regular expression in linear time, held against the page's address and, on the next line, what it shows; its group <c>receipt</c> is the reference. Null when the text says enough.</param>
/// <param name="Seconds">How long it is waited for.</param>
internal sealed record Confirmation(PageElement? Where, string? Text, string? Pattern, double Seconds)
{
    public TimeSpan Time => TimeSpan.FromSeconds(Seconds);
}

/// <summary>The parts of a row as CSS selectors.</summary>
/// <param name="Own">What rows of our own match.</param>
/// <param name="Automatic">What rows of a machine match; null when none are marked.</param>
/// <param name="Text">What holds the text; null for the row.</param>
/// <param name="Author">What holds the author; null when none is shown.</param>
/// <param name="Time">What holds the time; null when none is shown.</param>
/// <param name="Id">The attribute of the row that names it; null when it has none.</param>
internal sealed record RowParts(string Own, string? Automatic, string? Text, string? Author, string? Time, string? Id);
