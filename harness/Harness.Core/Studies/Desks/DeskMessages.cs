namespace Harness.Studies.Desks;

/// <summary>How the messages of a ticket are read.</summary>
/// <param name="Method">What the request does; null means get, or post where there is a body.</param>
/// <param name="Path">Where, from the address of the desk on.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries; null when nothing.</param>
/// <param name="List">Where the messages stand in the answer. The other paths begin in one message.</param>
/// <param name="Id">Where the name of a message stands, the same at each look.</param>
/// <param name="Text">Where its text stands; a message without one is none.</param>
/// <param name="Format">How it is written; null means as plain text.</param>
/// <param name="At">Where the desk's own time of it stands: ISO 8601 with its zone, or seconds or milliseconds since 1970. Null when the desk gives none.</param>
/// <param name="Edited">Where the time of its last change stands; null when the desk gives none, and a changed text is seen by itself.</param>
/// <param name="Only">What every message has, for lists that hold other things too; null when all are messages.</param>
/// <param name="Internal">What internal notes have: they are no replies. Null when the list holds none.</param>
/// <param name="Deleted">What deleted messages have; null when the list holds none.</param>
/// <param name="Automatic">What messages have that a machine wrote, where the author does not tell; null when nothing does.</param>
/// <param name="Author">Who wrote it; null when that cannot be told, and what is not our own text is the brand's.</param>
/// <param name="Pages">How to go on where there is more than one answer holds; null when there never is.</param>
public sealed record DeskMessages(
    DeskMethod? Method,
    [AtMost(2000)] string Path,
    IReadOnlyDictionary<string, string>? Headers,
    DeskBody? Body,
    JsonPath List,
    JsonPath Id,
    JsonPath Text,
    DeskFormat? Format,
    JsonPath? At,
    JsonPath? Edited,
    DeskMark? Only,
    DeskMark? Internal,
    DeskMark? Deleted,
    DeskMark? Automatic,
    DeskAuthor? Author,
    DeskPages? Pages) : DeskCall(Method, Path, Headers, Body);

/// <summary>Something by which things are told apart.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Is">The values that it then has, as JSON writes them without quotes, such as <c>true</c> or <c>note</c>.</param>
public sealed record DeskMark(JsonPath Path, [AtLeast(1), Distinct] IReadOnlyList<string> Is);

/// <summary>Who wrote a message. Whom no list names counts as the brand's people.</summary>
/// <param name="Path">Where its author, or the kind of its author, stands.</param>
/// <param name="Customer">The values that mean the customer, ourselves; values that were taken, such as <c>{requester}</c>, may stand here.</param>
/// <param name="Agent">The values that mean the brand's people; null when all others do.</param>
/// <param name="Bot">The values that mean a machine, whose word is a receipt; null when there are none.</param>
public sealed record DeskAuthor(
    JsonPath Path,
    [AtLeast(1), Distinct] IReadOnlyList<string> Customer,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Agent,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Bot);
