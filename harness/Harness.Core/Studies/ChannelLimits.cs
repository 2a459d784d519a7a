using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Harness.Studies;

/// <summary>How long a message may be on each channel, counted as the platform counts. Sources: the platforms' own documentation, 2026.</summary>
public static class ChannelLimits
{
    /// <summary>The channel whose brands are invented: nobody is disturbed there.</summary>
    public const string Simulator = "simulated";

    private static readonly FrozenDictionary<string, (int Most, Func<string, int> Count)> Known =
        new Dictionary<string, (int Most, Func<string, int> Count)>(StringComparer.Ordinal)
        {
            ["x"] = (280, Weighted),
            ["mastodon"] = (500, Graphemes),
            ["bluesky"] = (300, Graphemes),
            ["facebook"] = (8000, text => text.Length),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The most characters of one message on a channel.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <returns>That number; null for a channel without a limit.</returns>
    public static int? Of(string channel) => Known.TryGetValue(channel, out (int Most, Func<string, int> Count) limit) ? limit.Most : null;

    /// <summary>The length of a text as a channel counts it: X weighs letters, Mastodon and Bluesky count what a reader sees as one sign.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="text">The text.</param>
    /// <returns>Its length, in UTF-16 code units where the channel has no count of its own.</returns>
    public static int LengthOn(string channel, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Known.TryGetValue(channel, out (int Most, Func<string, int> Count) limit) ? limit.Count(text) : text.Length;
    }

    private static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    // twitter-text, configuration v3: these ranges weigh one, all else two, an emoji of any number of parts two.
    private static int Weighted(string text)
    {
        int length = 0;
        for (TextElementEnumerator signs = StringInfo.GetTextElementEnumerator(text); signs.MoveNext();)
        {
            int sum = signs.GetTextElement().EnumerateRunes().Sum(rune => IsLight(rune) ? 1 : 2);
            length += signs.GetTextElement().EnumerateRunes().Any(rune => rune.Value is >= 0x1F000 or 0xFE0F) ? 2 : sum;
        }

        return length;
    }

    private static bool IsLight(Rune rune) => rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);
}
