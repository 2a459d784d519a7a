namespace Harness.Studies.Desks;

/// <summary>How the ticket itself is read, to see whether it still stands.</summary>
/// <param name="Method">What the request does; null means get, or post where there is a body.</param>
/// <param name="Path">Where, from the address of the desk on.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries; null when nothing.</param>
/// <param name="Gone">What the answer has when the ticket was removed; null when such a ticket cannot be read at all (404 or 410).</param>
public sealed record DeskTicket(
    DeskMethod? Method,
    [AtMost(2000)] string Path,
    IReadOnlyDictionary<string, string>? Headers,
    DeskBody? Body,
    DeskMark? Gone) : DeskCall(Method, Path, Headers, Body);

/// <summary>How our own tickets are looked for when it is not known whether one was made.</summary>
/// <param name="Method">What the request does; null means get, or post where there is a body.</param>
/// <param name="Path">Where, from the address of the desk on.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries; null when nothing.</param>
/// <param name="List">Where the tickets stand in the answer. The other paths begin in one ticket.</param>
/// <param name="Id">Where the name of a ticket stands.</param>
/// <param name="Key">Where <c>{key}</c> stands, which the ticket was given; null when it was given none.</param>
/// <param name="Text">Where its first message stands; needed where there is no key.</param>
/// <param name="Format">How that is written; null means as plain text.</param>
/// <param name="At">Where the desk's own time of the ticket stands; null when the desk gives none.</param>
/// <param name="Take">By the names of those that are taken when a ticket is made, the same values of a ticket; null or empty when none are.</param>
/// <param name="Pages">How to go on where there is more than one answer holds; null when there never is.</param>
public sealed record DeskSearch(
    DeskMethod? Method,
    [AtMost(2000)] string Path,
    IReadOnlyDictionary<string, string>? Headers,
    DeskBody? Body,
    JsonPath List,
    JsonPath Id,
    JsonPath? Key,
    JsonPath? Text,
    DeskFormat? Format,
    JsonPath? At,
    IReadOnlyDictionary<string, JsonPath>? Take,
    DeskPages? Pages) : DeskCall(Method, Path, Headers, Body);
