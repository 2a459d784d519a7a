namespace Harness.Studies.Desks;

/// <summary>The request that posts a message: there is exactly one of it for each, whatever comes of it.</summary>
/// <param name="Method">What it does; null means post.</param>
/// <param name="Path">Where, from the address of the desk on.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries: the message, as <c>{text}</c> or <c>{html}</c>.</param>
/// <param name="Created">The statuses that say that it was posted; null means 200 to 299.</param>
/// <param name="Id">Where the name of the ticket, or of the message in it, stands in the answer; without it the answer is not understood. Null where the conversation is known by <c>{conversation}</c> alone.</param>
/// <param name="At">Where the desk's own time of it stands in the answer; null means when the answer came.</param>
/// <param name="Take">By names of your own in lower-case letters, values of the answer that later requests need as placeholders; null or empty when they need none.</param>
/// <param name="Answer">Where the reply stands in the answer, at a desk that replies at once; null when it does not.</param>
/// <param name="Key">A header by which the desk knows a message that it has already; null when it has none.</param>
public sealed record DeskPost(
    DeskMethod? Method,
    [AtMost(2000)] string Path,
    IReadOnlyDictionary<string, string>? Headers,
    DeskBody Body,
    [AtLeast(1), Distinct, Between(100, 599)] IReadOnlyList<int>? Created,
    Pick? Id,
    Pick? At,
    IReadOnlyDictionary<string, Pick>? Take,
    DeskAnswer? Answer,
    DeskKey? Key) : DeskCall(Method, Path, Headers, Body);

/// <summary>Where the reply stands in the answer to a message.</summary>
/// <param name="Path">Where its text stands; several texts are lines of one reply.</param>
/// <param name="By">Who says it; null means a machine, which is a receipt and no answer.</param>
/// <param name="Format">How it is written; null means as plain text.</param>
public sealed record DeskAnswer(JsonPath Path, DeskVoice? By, DeskFormat? Format);

/// <summary>A header by which a desk knows a message that it has already.</summary>
/// <param name="Header">Its name, such as <c>Idempotency-Key</c>; its value is <c>{key}</c>.</param>
/// <param name="Source">Where the desk's documentation says that it never makes a second ticket of one key, however late; null when it does not say so.</param>
public sealed record DeskKey([AtMost(64)] string Header, [WebAddress] string? Source);

/// <summary>How a text is written.</summary>
public enum DeskFormat
{
    /// <summary>As it reads.</summary>
    Plain,

    /// <summary>As HTML.</summary>
    Html,

    /// <summary>As HTML where a tag or an entity stands in it, else as it reads.</summary>
    Either,
}

/// <summary>Whose word counts as what.</summary>
public enum DeskVoice
{
    /// <summary>A person's, or a machine's that is measured as the answer.</summary>
    Agent,

    /// <summary>A machine's: a receipt.</summary>
    Bot,
}
