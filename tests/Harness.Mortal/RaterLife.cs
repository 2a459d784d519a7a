using System.Globalization;
using Harness.Raters;
using Harness.Ratings;

namespace Harness.Mortal;

/// <summary>
/// What a rater's server does while it lives: it takes rating after rating, card by card and version by version, and says on its standard output
/// which it has taken. What the last life took without saying so, it takes again under the same name.
/// </summary>
internal static class RaterLife
{
    public const string Verb = "rate";

    public static void Live(string path, string rater, int versions)
    {
        using RatingBook book = RatingBook.Open(path, TimeProvider.System);
        Dictionary<string, int> kept = book.Latest(1).Where(rating => rating.Rater == rater).ToDictionary(rating => rating.Card, rating => rating.Version, StringComparer.Ordinal);
        string[] cards = [.. book.TurnsOf(1, rater).Select(turn => turn.Card)];
        bool isFirst = true;
        foreach ((int version, string card) in from version in Enumerable.Range(1, versions) from card in cards select (version, card))
        {
            if (kept.GetValueOrDefault(card) <= version)
            {
                Recorded recorded = book.Record(1, Testing.Rated.Says(rater, card, 1 + (version % 5), version: version));
                string line = string.Create(CultureInfo.InvariantCulture, $"{recorded.As} {card} {version}\n");
                Console.Out.Write(line);
                Console.Out.Flush();
                if (isFirst)
                {
                    Console.Error.WriteLine("takes ratings");
                    isFirst = false;
                }
            }
        }
    }
}
