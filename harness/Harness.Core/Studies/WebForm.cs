using System.Text.RegularExpressions;
using NodaTime;

namespace Harness.Studies;

/// <summary>How a contact form or a chat window of a site is used, in a file of its own.</summary>
/// <param name="Steps">What is done to send an opening; the first goes to the page, the last is the click that sends.</param>
/// <param name="Confirm">What confirms that it was sent.</param>
/// <param name="Hosts">Further hosts that the page loads from; null or empty when those of its addresses are enough. No other is reached.</param>
/// <param name="Dismiss">What is clicked away whenever it shows, such as the button of a cookie banner; null or empty when nothing is in the way.</param>
/// <param name="Captcha">What shows that the site asks for a person, beside what is known to; null or empty when nothing else does.</param>
/// <param name="Redact">What no picture of the page may show; null or empty when it may show all.</param>
/// <param name="Again">What is done to send a later message of the same conversation; null when none can be sent there.</param>
/// <param name="Look">What is done to read answers where they stand, the last step reads; null when they come by mail.</param>
public sealed record WebForm(
    [AtLeast(1)] IReadOnlyList<WebStep> Steps,
    WebConfirmation Confirm,
    [Distinct] IReadOnlyList<string>? Hosts,
    IReadOnlyList<PageElement>? Dismiss,
    IReadOnlyList<PageElement>? Captcha,
    IReadOnlyList<PageElement>? Redact,
    [AtLeast(1)] IReadOnlyList<WebStep>? Again,
    [AtLeast(1)] IReadOnlyList<WebStep>? Look)
{
    /// <summary>The group of a pattern that captures the reference of a message.</summary>
    public const string ReceiptGroup = "receipt";

    /// <summary>All steps, whatever they are for.</summary>
    public IEnumerable<WebStep> AllSteps => Steps.Concat(Again ?? []).Concat(Look ?? []);

    /// <summary>Whether only who sent the message finds back to it: answers stand there, and no reference leads to them.</summary>
    public bool KnowsItsSender => Look is not null && !Look.Any(step => step.Goto?.Contains("{receipt}", StringComparison.Ordinal) == true);

    /// <summary>The hosts of its addresses, then those named; each once.</summary>
    public IReadOnlyList<string> AllHosts =>
        [.. AllSteps.Select(step => step.Goto).OfType<string>().Select(address => new Uri(address).IdnHost).Concat(Hosts ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>One step on a page; exactly one of the first nine keys says which.</summary>
/// <param name="Goto">The address that is opened; placeholders are filled in.</param>
/// <param name="Fill">The field that is filled in.</param>
/// <param name="Select">The list from which is chosen.</param>
/// <param name="Check">The box that is ticked.</param>
/// <param name="Attach">The field that takes the file of the message; left alone when the message has none.</param>
/// <param name="Click">What is clicked.</param>
/// <param name="Expect">What must show before it goes on.</param>
/// <param name="Read">The rows of a conversation, all of them.</param>
/// <param name="Screenshot">What is pictured.</param>
/// <param name="With">What is filled in or chosen, at most 5000 characters; placeholders are filled in. Needed there, null otherwise.</param>
/// <param name="Send">True for the one click that sends; null or false otherwise.</param>
/// <param name="Rows">What the rows are made of; needed with <paramref name="Read"/>, null otherwise.</param>
public sealed record WebStep(
    [WebAddress] string? Goto,
    PageElement? Fill,
    PageElement? Select,
    PageElement? Check,
    PageElement? Attach,
    PageElement? Click,
    PageElement? Expect,
    PageElement? Read,
    PageElement? Screenshot,
    [AtMost(5000)] string? With,
    bool? Send,
    WebRows? Rows)
{
    /// <summary>Whether it is the click that sends.</summary>
    public bool Sends => Click is not null && Send == true;

    /// <summary>What it is done with; null for an address.</summary>
    public PageElement? Target => Fill ?? Select ?? Check ?? Attach ?? Click ?? Expect ?? Read ?? Screenshot;
}

/// <summary>The parts of one row of a conversation, each but <c>id</c> as a CSS selector.</summary>
/// <param name="Own">What rows of our own match.</param>
/// <param name="Text">What holds the text, within the row; null for the row as a whole.</param>
/// <param name="Author">What holds the author, within the row; null when none is shown.</param>
/// <param name="Time">What holds the time, within the row: its attribute <c>datetime</c>, else its text, in ISO 8601 with an offset; null when none is shown.</param>
/// <param name="Automatic">What rows match that the page marks as a machine's; null when it marks none.</param>
/// <param name="Id">The attribute of the row that names it and never changes; null when there is none.</param>
public sealed record WebRows(
    [AtMost(500)] string Own,
    [AtMost(500)] string? Text,
    [AtMost(500)] string? Author,
    [AtMost(500)] string? Time,
    [AtMost(500)] string? Automatic,
    [AtMost(100)] string? Id);

/// <summary>What confirms that a message was sent: a text, a pattern or both, where none was before.</summary>
/// <param name="In">Where on the page; null for the whole page.</param>
/// <param name="Text">The text that shows; placeholders are filled in. Null when the pattern says enough.</param>
/// <param name="Matching">A regular expression without backtracking, at most 1000 characters, held against the page's address and, on the next line, what it shows; its group <c>receipt</c> is the reference. Null when the text says enough.</param>
/// <param name="Within">How long it may take, at most 60 seconds; null means 30 seconds.</param>
public sealed record WebConfirmation(PageElement? In, [AtMost(1000)] string? Text, [AtMost(1000)] string? Matching, Duration? Within)
{
    private static readonly Duration Usual = Duration.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>How long it may take.</summary>
    public Duration Patience => Within ?? Usual;

    /// <summary>The reference of a message in what a person copied from the page that confirmed it.</summary>
    /// <param name="copied">An address, or a text with the reference in it.</param>
    /// <returns>The reference; null when there is none, or the pattern names none.</returns>
    /// <exception cref="RegexMatchTimeoutException">The pattern took more than 5 seconds.</exception>
    public string? ReferenceIn(string copied) =>
        Matching is not null && Regex.Match($"{copied}\n{copied}", Matching, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Longest) is { Success: true } match
            && match.Groups[WebForm.ReceiptGroup] is { Success: true, Length: > 0 } receipt ? receipt.Value : null;
}
