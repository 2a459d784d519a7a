using System.Text;
using Harness.Studies;

namespace Harness.Ratings;

/// <summary>A rule that judges what a brand replied in one conversation, in French and English.</summary>
/// <param name="Name">Short name in lower case.</param>
/// <param name="Legend">What it says where it holds.</param>
/// <param name="Finds">The words in the replies, given in order, that it rests on; empty where it does not hold.</param>
public sealed record RuleRater(string Name, Words Legend, Func<IReadOnlyList<string>, IReadOnlyList<Passage>> Finds) : IRater
{
    /// <summary>Characters of a reply that are read, from its beginning; few are longer: 10,000.</summary>
    public static int MostRead => 10_000;

    /// <summary>Judges a conversation. A rule reads replies as they came: in blinded ones it would take a masked link for none.</summary>
    /// <param name="replies">The texts of the replies in order.</param>
    /// <returns>1 or 0 with its reason; not rated, as <see cref="MarkReason.NoReply"/>, without replies and, as <see cref="MarkReason.Unreadable"/>, where none has a letter, such as pictures alone.</returns>
    public MachineMark Rate(IReadOnlyList<string> replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        if (!replies.Any(Speaks))
        {
            return new(Name, new NotRated(replies.Count == 0 ? MarkReason.NoReply : MarkReason.Unreadable), [], Legend);
        }

        IReadOnlyList<Passage> found = Finds([.. replies.Select(reply => reply.Length > MostRead ? reply[..MostRead] : reply)]);
        return new(Name, new Rated(found.Count > 0 ? 1 : 0), found, Legend);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MachineMark>> Rate(Card card, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new([Rate(card.Replies)]);
    }

    /// <summary>Whether a reply has a letter.</summary>
    internal static bool Speaks(string reply) => reply.EnumerateRunes().Any(Rune.IsLetter);
}
