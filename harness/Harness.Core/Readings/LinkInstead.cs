using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply points to a link and says little else: at most ten words beside links, handles and signatures.</summary>
internal static partial class LinkInstead
{
    private const int MostWords = 10;

    public static Detector Detector { get; } = new(ReplyMarks.LinkInstead, new("link instead of an answer", "lien au lieu d’une réponse"), Sees, Finds);

    private static bool Sees(string text) => Patterns.Link().IsMatch(Patterns.Joined(text)) && Word().Count(Patterns.Prose(text)) <= MostWords;

    private static IReadOnlyList<Quote> Finds(string text) =>
        Sees(text) ? [.. Patterns.Link().Matches(Patterns.Joined(text)).Select(link => new Quote(link.Index, link.Length))] : [];

    [GeneratedRegex(@"[\p{L}\p{N}] [\p{L}\p{N}'’-]*", Patterns.Words, 10_000)]
    private static partial Regex Word();
}
