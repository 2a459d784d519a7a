namespace Harness.Studies.Desks;

/// <summary>
/// A help desk or a chatbot with an interface for programs, and how to speak with it: a file of its own. A team tests its own desk by it.
/// </summary>
/// <param name="About">What it is, for readers; null when nothing is said.</param>
/// <param name="Address">The address all paths begin at, such as <c>https://shop.example/helpdesk</c>; requests go to this host alone.</param>
/// <param name="Source">Where its documentation is; null when nothing is said.</param>
/// <param name="Auth">What opens it; null when nothing is needed.</param>
/// <param name="Headers">Headers of every request by their names; null or empty when there are none.</param>
/// <param name="Before">Requests that make ready for a ticket, such as one that makes its customer known; a ticket is made only after all of them. Null or empty when none is needed.</param>
/// <param name="Create">How a ticket is made.</param>
/// <param name="Reply">How the customer goes on in a ticket; null when that is not possible.</param>
/// <param name="Messages">How the messages of a ticket are read; null at a desk that replies at once and nowhere else.</param>
/// <param name="Ticket">How a ticket itself is read; null when its messages say enough.</param>
/// <param name="Find">How our own tickets are looked for; null when that is not possible, and a message of which nothing is known stays so.</param>
/// <param name="Tag">The word that marks tests at the desk, as <c>{tag}</c>; null when there is none.</param>
/// <param name="Tagging">A request that tags a ticket after it was made; null when it is tagged as it is made.</param>
/// <param name="Close">A request that closes a ticket at the end of its window; null when it is left as it is.</param>
/// <param name="Errors">What answers mean that do not mean what is usual; null or empty when all do.</param>
public sealed record Desk(
    Words? About,
    [WebAddress, AtMost(500)] string Address,
    [WebAddress, AtMost(500)] string? Source,
    DeskAuth? Auth,
    IReadOnlyDictionary<string, string>? Headers,
    IReadOnlyList<DeskStep>? Before,
    DeskPost Create,
    DeskPost? Reply,
    DeskMessages? Messages,
    DeskTicket? Ticket,
    DeskSearch? Find,
    [AtMost(100)] string? Tag,
    DeskStep? Tagging,
    DeskStep? Close,
    IReadOnlyList<DeskError>? Errors)
{
    /// <summary>The host that requests go to, with its port where that is not the usual one.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>Its requests, in the order of the file.</summary>
    internal IEnumerable<DeskCall> Calls =>
        [.. Before ?? [], .. new DeskCall?[] { Create, Reply, Messages, Ticket, Find, Tagging, Close }.OfType<DeskCall>()];
}
