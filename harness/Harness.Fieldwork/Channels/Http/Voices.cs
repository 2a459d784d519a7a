using Harness.Studies.Desks;

namespace Harness.Channels.Http;

/// <summary>Who speaks in a ticket. What cannot be told to be our own is the brand's.</summary>
internal sealed class Voices(DeskMessages how, Filling filling)
{
    /// <summary>Whether a message is the customer's, our own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="opening">What our first message says, by which it is known where the desk names no author.</param>
    public bool IsOurs(DeskMessage message, string opening) =>
        how.Author is { } author && message.Author is { } by ? Names(author.Customer, by) : Same(opening, message.Text);

    /// <summary>The brand's messages as replies; those of authors whom the desk's file leaves out are left out.</summary>
    public IEnumerable<SeenReply> Replies(IEnumerable<DeskMessage> messages, string opening) => messages
        .Where(message => !IsOurs(message, opening) && !IsLeftOut(message))
        .Select(message => new SeenReply(message.At, message.Text, IsBot(message), message.Id, message.Edited, [new(ExhibitKind.Json, System.Text.Encoding.UTF8.GetBytes(message.Raw))]));

    /// <summary>Whether a desk shows a text of ours: it is free with white space and with markup.</summary>
    public static bool Same(string ours, string shown) => string.Equals(Bare(ours), Bare(shown), StringComparison.Ordinal);

    private bool IsLeftOut(DeskMessage message) => how.Author is { Agent: { } agents } && message.Author is { } by && !Names(agents, by) && !IsBot(message);

    private bool IsBot(DeskMessage message) => message.IsAutomatic || (how.Author?.Bot is { } bots && message.Author is { } by && Names(bots, by));

    private bool Names(IReadOnlyList<string> values, string author) => values.Select(filling.Fill).Contains(author, StringComparer.Ordinal);

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
