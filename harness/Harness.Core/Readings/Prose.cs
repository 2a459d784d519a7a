using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Readings;

/// <summary>A text without its links, handles and signatures, as <see cref="Patterns.Prose"/>, that knows where each of its letters stood.</summary>
internal sealed class Prose
{
    private readonly int[] at;

    private Prose(string text, int[] at) => (Text, this.at) = (text, at);

    /// <summary>What is read.</summary>
    public string Text { get; }

    public static Prose Of(string text)
    {
        string joined = Patterns.Joined(text);
        return new Prose(joined, [.. Enumerable.Range(0, joined.Length)]).Without(Patterns.Link()).Without(Patterns.Handle());
    }

    /// <summary>Where a part of it stands in the text it was taken from; what was left out in its midst belongs to it.</summary>
    public Quote Source(int start, int length)
    {
        while (length > 1 && char.IsWhiteSpace(Text[start]))
        {
            (start, length) = (start + 1, length - 1);
        }

        while (length > 1 && char.IsWhiteSpace(Text[start + length - 1]))
        {
            length--;
        }

        return new(at[start], at[start + length - 1] - at[start] + 1);
    }

    /// <summary>Every place where something is found.</summary>
    public IReadOnlyList<Quote> Sources(Regex found) => [.. found.Matches(Text).Where(match => match.Length > 0).Select(match => Source(match.Index, match.Length))];

    private Prose Without(Regex left)
    {
        StringBuilder kept = new();
        List<int> places = [];
        int from = 0;
        foreach (Match match in left.Matches(Text))
        {
            kept.Append(Text, from, match.Index - from).Append(' ');
            places.AddRange(at[from..match.Index]);
            places.Add(at[match.Index]);
            from = match.Index + match.Length;
        }

        return from == 0 ? this : new(kept.Append(Text, from, Text.Length - from).ToString(), [.. places, .. at[from..]]);
    }
}
