using Harness.Raters;
using Harness.Studies;
using NodaTime;

namespace Harness.Hosting;

/// <summary>Where a wave is rated: its book, as soon as there is one, with the cards that this process can show.</summary>
/// <param name="path">Where the book is or will be; null where nothing is rated.</param>
/// <param name="language">For readers whose browser asks for no language of ours.</param>
/// <param name="cards">The cards of the wave under the key of the book.</param>
/// <param name="time">The time.</param>
/// <param name="anew">After how long the cards of a wave that goes on are looked for again; null for a wave that is over.</param>
internal sealed class RatingDesk(string? path, Language language, Func<byte[], IReadOnlyList<DeckCard>> cards, TimeProvider time, Duration? anew = null) : IDisposable
{
    private readonly Lock door = new();
    private RatingBook? book;
    private (int Round, Instant At)? dealt;

    public static RatingDesk Closed { get; } = new(null, Language.En, _ => [], TimeProvider.System);

    public Language Language => language;

    public TimeProvider Time => time;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The book; null as long as there is none.</summary>
    public RatingBook? Book
    {
        get
        {
            lock (door)
            {
                return book ??= path is not null && File.Exists(path) ? RatingBook.Open(path, time) : null;
            }
        }
    }

    /// <summary>The round that is rated now, its cards dealt; null before the first.</summary>
    public Round? Round()
    {
        if (Book?.Rounds is not { Count: > 0 } rounds)
        {
            return null;
        }

        Round last = rounds[^1];
        lock (door)
        {
            if (dealt is not { } before || before.Round != last.Number || Now - before.At > anew)
            {
                book!.Deal(last.Number, cards(book.CardKey));
                dealt = (last.Number, Now);
            }
        }

        return last;
    }

    public void Dispose() => book?.Dispose();
}
