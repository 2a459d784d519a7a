using Harness.Ratings;

namespace Harness.Judges;

/// <summary>Finds where words that somebody quotes stand. Letter case, the form of quotation marks and apostrophes, and how words are spaced do not count; every letter does.</summary>
internal static class QuotedWords
{
    private static readonly char[] Around = ['"', ' ', '.', '…'];

    /// <summary>Where they stand first; null where they do not, have no letter, or are more than may be quoted.</summary>
    public static Passage? Find(IReadOnlyList<string> replies, string quote)
    {
        string sought = string.Concat(Fold(quote).Select(letter => letter.Letter)).Trim(Around);
        if (quote.Length > JudgePrompt.LongestQuote || !sought.Any(char.IsLetter))
        {
            return null;
        }

        for (int reply = 0; reply < replies.Count; reply++)
        {
            (char Letter, int At)[] text = [.. Fold(replies[reply])];
            int found = string.Concat(text.Select(letter => letter.Letter)).IndexOf(sought, StringComparison.Ordinal);
            if (found >= 0)
            {
                int start = text[found].At;
                return new(reply, new(start, text[found + sought.Length - 1].At - start + 1));
            }
        }

        return null;
    }

    private static IEnumerable<(char Letter, int At)> Fold(string text)
    {
        bool isSpaced = true;
        for (int i = 0; i < text.Length; i++)
        {
            bool isSpace = char.IsWhiteSpace(text[i]);
            if (!isSpace || !isSpaced)
            {
                yield return (isSpace ? ' ' : Plain(text[i]), i);
            }

            isSpaced = isSpace;
        }
    }

    private static char Plain(char letter) => letter switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        _ => char.ToLowerInvariant(letter),
    };
}
