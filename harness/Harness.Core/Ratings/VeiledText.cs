using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>A veiled text as rules see it, without its invisible characters, and where each of its letters stands.</summary>
internal sealed class VeiledText
{
    private readonly string source;
    private readonly int[] at;

    public VeiledText(string source)
    {
        this.source = source;
        StringBuilder seen = new(source.Length);
        List<int> places = new(source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            if (Veil.BeginsUnseen(source[i]))
            {
                i++;
                continue;
            }

            seen.Append(source[i]);
            places.Add(i);
        }

        (Seen, at) = (seen.ToString(), [.. places]);
    }

    /// <summary>What rules look at.</summary>
    public string Seen { get; }

    public override string ToString() => source;

    /// <summary>The text with tokens in place of some spans of what is seen; of spans that overlap the first holds.</summary>
    public VeiledText Masked(IEnumerable<(int Start, int Length, BlindToken Token)> spans)
    {
        StringBuilder masked = new();
        int from = 0;
        foreach ((int start, int length, BlindToken token) in spans.Where(span => span.Length > 0).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (at[start] < from)
            {
                continue;
            }

            masked.Append(source, from, at[start] - from).Append(Veil.Mark(token));
            from = at[start + length - 1] + 1;
        }

        return from == 0 ? this : new(masked.Append(source, from, source.Length - from).ToString());
    }

    /// <summary>The text with a token in place of each match, or of its group <c>it</c> where it has one.</summary>
    public VeiledText Masked(Regex pattern, BlindToken token, Func<Group, bool>? only = null) => Masked(pattern.Matches(Seen)
        .Select(match => match.Groups["it"] is { Success: true } part ? part : match)
        .Where(part => only?.Invoke(part) != false)
        .Select(part => (part.Index, part.Length, token)));
}
