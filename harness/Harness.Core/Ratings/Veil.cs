using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Ratings;

/// <summary>
/// Writes a text for blinding and back. In between, each token is one character of the private use area and each invisible character one of
/// the planes above, so that no rule takes them for letters; what a text itself has there becomes the sign for what could not be read.
/// </summary>
internal static partial class Veil
{
    private const int Tokens = 0xE000, Unseen = 0xF0000, UnseenTags = 0x100000, Tags = 0xE0000;
    private const int Joiner = 0x200D, Unreadable = 0xFFFD;

    public static string On(string text) => Literal().Replace(Covered(Patterns.Joined(text)), Known);

    public static string Off(string veiled, Language language)
    {
        StringBuilder shown = new();
        foreach (Rune rune in veiled.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                >= Tokens and < Tokens + 0x100 => shown.Append('[').Append(BlindTokens.Word((BlindToken)(rune.Value - Tokens)).In(language)).Append(']'),
                >= UnseenTags => shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value - UnseenTags + Tags:X4}]"),
                >= Unseen => shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value - Unseen:X4}]"),
                _ => shown.Append(rune),
            };
        }

        return shown.ToString();
    }

    /// <summary>The character that stands for a token.</summary>
    public static char Mark(BlindToken token) => (char)(Tokens + (int)token);

    public static bool IsMark(char letter) => letter is >= (char)Tokens and < (char)(Tokens + 0x100);

    /// <summary>Whether a character is the first of the pair that stands for an invisible one.</summary>
    public static bool BeginsUnseen(char letter) => letter is >= '\uDB80' and <= '\uDBFF';

    private static string Covered(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        StringBuilder covered = new(text.Length);
        for (int i = 0; i < runes.Length; i++)
        {
            int value = runes[i].Value;
            bool endsLine = value is '\r' or '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;
            covered.Append(
                value == '\r' && i + 1 < runes.Length && runes[i + 1].Value == '\n' ? ""
                : endsLine ? "\n"
                : value == '\t' || !IsInvisible(runes[i]) || JoinsSigns(runes, i) ? runes[i].ToString()
                : char.ConvertFromUtf32(Code(value)));
        }

        return covered.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0;

    /// <summary>The joiner inside a picture such as a family.</summary>
    private static bool JoinsSigns(Rune[] runes, int i) =>
        runes[i].Value == Joiner && i > 0 && i + 1 < runes.Length
        && (runes[i - 1].Value == 0xFE0F || Rune.GetUnicodeCategory(runes[i - 1]) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol)
        && Rune.GetUnicodeCategory(runes[i + 1]) is UnicodeCategory.OtherSymbol;

    private static int Code(int value) => value switch
    {
        >= Tokens and <= 0xF8FF => Unreadable,
        <= 0xFFFF => Unseen + value,
        >= Tags and < Tags + 0x1000 => UnseenTags + value - Tags,
        _ => Unreadable,
    };

    private static string Known(Match literal)
    {
        if (literal.Groups["code"] is { Success: true } code)
        {
            int value = int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return Rune.IsValid(value) && value != '\t' && IsInvisible(new(value)) && Code(value) is var veiled and not Unreadable && Canonical(value, code.Value)
                ? char.ConvertFromUtf32(veiled) : literal.Value;
        }

        string word = literal.Groups["word"].Value;
        foreach (BlindToken token in Enum.GetValues<BlindToken>())
        {
            if (BlindTokens.Word(token) is var words && (word == words.En || word == words.Fr))
            {
                return Mark(token).ToString();
            }
        }

        return literal.Value;
    }

    private static bool Canonical(int value, string written) => written == value.ToString("X4", CultureInfo.InvariantCulture) && value is not ('\n' or '\r' or '\v' or '\f' or 0x85);

    [GeneratedRegex(@"\[(U\+(?<code>[0-9A-F]{4,6})|(?<word>[\p{L}-]{3,12}))\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Literal();
}
