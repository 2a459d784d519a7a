using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Running text in paragraphs and sentences.</summary>
internal static partial class Sentences
{
    /// <summary>A sign that ends a paragraph where no empty line does.</summary>
    public const char End = '\u001e';

    /// <summary>What is longer is no sentence and is read in pieces.</summary>
    private const int Longest = 2_000;

    public static IReadOnlyList<IReadOnlyList<Passage>> Of(string text)
    {
        LinePlaces places = new(text);
        return [.. Pieces(text, 0, text.Length, Paragraphs()).Select(paragraph => (IReadOnlyList<Passage>)
            [.. Pieces(text, paragraph.Start, paragraph.Length, Ends()).SelectMany(Cut).Select(sentence => places.Part(sentence.Start, sentence.Length))])];
    }

    private static IEnumerable<(int Start, int Length)> Cut((int Start, int Length) sentence)
    {
        for (int from = 0; from < sentence.Length; from += Longest)
        {
            yield return (sentence.Start + from, Math.Min(Longest, sentence.Length - from));
        }
    }

    private static IEnumerable<(int Start, int Length)> Pieces(string text, int start, int length, Regex between)
    {
        string piece = text.Substring(start, length);
        int from = 0;
        foreach ((int index, int gap) in between.Matches(piece).Select(match => (match.Index, match.Length)).Append((length, 0)))
        {
            if (!string.IsNullOrWhiteSpace(piece[from..index]))
            {
                yield return (start + from, index - from);
            }

            from = index + gap;
        }
    }

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n|\u001e|\r?\n(?=[ \t]*(?:[-*•]|\d+[.)])\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"(?<=[.!?…]['""”»)]*)(?<!\b(?:vs?|approx|env|cf|no|St|Mr|Mme|M|Dr|Inc|Co)\.)\s+(?=['""“«(]?\s?[\p{Lu}@#])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ends();
}
