using System.Globalization;
using System.Text;

namespace Harness.Documents;

/// <summary>Texts for files that have no page around them: what cannot be seen, or would turn or hide what stands beside it, is written out.</summary>
internal static class VisibleText
{
    private const int MostMarks = 4;

    /// <summary>The text with <c>[U+202E]</c> in place of controls, turns of direction, letters of no width and halves of letters; more accents on one letter than four are counted.</summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        StringBuilder seen = new(text.Length);
        int marks = 0;
        for (int at = 0; at < text.Length;)
        {
            bool whole = Rune.TryGetRuneAt(text, at, out Rune rune);
            bool isMark = whole && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            Close(seen, ref marks, isMark);
            if (!isMark || marks <= MostMarks)
            {
                seen.Append(whole && !IsHidden(rune) ? rune.ToString() : Token(whole ? rune.Value : text[at]));
            }

            at += whole ? rune.Utf16SequenceLength : 1;
        }

        Close(seen, ref marks, false);
        return seen.Length <= most ? seen.ToString() : $"{Cut(seen.ToString(), most)}{Left(seen.Length - most)}";
    }

    private static void Close(StringBuilder seen, ref int marks, bool isMark)
    {
        if (!isMark && marks > MostMarks)
        {
            seen.Append(Left(marks - MostMarks));
        }

        marks = isMark ? marks + 1 : 0;
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t') && (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is 0xFFFE or 0xFFFF);

    private static string Cut(string text, int most) => char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];

    private static string Token(int value) => string.Create(CultureInfo.InvariantCulture, $"[U+{value:X4}]");

    private static string Left(int count) => string.Create(CultureInfo.InvariantCulture, $"[+{count}]");
}
