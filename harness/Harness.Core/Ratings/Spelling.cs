using System.Globalization;
using System.Text;

namespace Harness.Ratings;

/// <summary>The letters and digits of a text in capitals and without accents, each with the place it stands for: the same for every way to write a name.</summary>
internal sealed class Spelling
{
    private readonly List<char> letters = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly string text;

    public Spelling(string text)
    {
        this.text = text;
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int length);
            bool kept = Rune.IsLetterOrDigit(rune) || rune.Value is '&' or '+';
            if (!kept && ends.Count > 0 && ends[^1] == i && IsAccent(rune))
            {
                ends[^1] = i + length;
            }

            foreach (char letter in kept ? Plain(rune) : "")
            {
                letters.Add(letter);
                starts.Add(i);
                ends.Add(i + length);
            }

            i += length;
        }
    }

    /// <summary>The letters alone.</summary>
    public string Letters => string.Concat(letters);

    /// <summary>Every place where a name stands, as whole words however they are set apart, or, for a name of four letters or more, within one.</summary>
    /// <param name="name">The letters of the name.</param>
    public IEnumerable<(int Start, int Length)> Find(string name)
    {
        for (int i = 0; i + name.Length <= letters.Count; i++)
        {
            int last = i + name.Length - 1;
            if (letters[i] != name[0] || !Holds(i, name) || text.AsSpan(starts[i]..ends[last]).ContainsAnyInRange('\uE000', '\uE0FF'))
            {
                continue;
            }

            if (Begins(i) && (Ends(last) || (last + 1 < letters.Count && letters[last + 1] == 'S' && Follows(last + 1) && Ends(last + 1))))
            {
                yield return (starts[i], ends[last] - starts[i]);
            }
            else if (name.Length >= 4 && Enumerable.Range(i + 1, last - i).All(Follows))
            {
                int from = i, to = last;
                while (from > 0 && Follows(from))
                {
                    from--;
                }

                while (to + 1 < letters.Count && Follows(to + 1))
                {
                    to++;
                }

                yield return (starts[from], ends[to] - starts[from]);
            }
        }
    }

    private bool Holds(int i, string name)
    {
        for (int j = 1; j < name.Length; j++)
        {
            if (letters[i + j] != name[j])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a letter stands right behind the one before it, in one word.</summary>
    private bool Follows(int i) => i > 0 && starts[i] <= ends[i - 1] && letters[i] is not ('&' or '+') && letters[i - 1] is not ('&' or '+');

    private bool Begins(int i) => !Follows(i) || (starts[i] != starts[i - 1] && Turns(i));

    private bool Ends(int i) => i + 1 >= letters.Count || !Follows(i + 1) || (starts[i + 1] != starts[i] && Turns(i + 1));

    /// <summary>Whether a new word begins inside a run: from letter to digit and back, and at a capital behind a small letter.</summary>
    private bool Turns(int i) =>
        char.IsDigit(letters[i]) != char.IsDigit(letters[i - 1]) || (char.IsUpper(text[starts[i]]) && char.IsLower(text[starts[i - 1]]));

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Plain(Rune rune) => rune.Value switch
    {
        < 128 => char.ToUpperInvariant((char)rune.Value).ToString(),
        'ß' or 'ẞ' => "SS",
        'æ' or 'Æ' => "AE",
        'œ' or 'Œ' => "OE",
        'ø' or 'Ø' => "O",
        'ł' or 'Ł' => "L",
        'đ' or 'Đ' => "D",
        'ı' => "I",
        _ => string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(part => Rune.IsLetterOrDigit(part)).Select(part => Rune.ToUpperInvariant(part).ToString())),
    };
}
