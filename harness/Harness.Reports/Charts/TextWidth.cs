using System.Globalization;
using System.Text;

namespace Harness.Charts;

/// <summary>
/// How wide a text is in Arial and Helvetica, in pixels: advance widths in thousandths of the size, U+0020 to U+007E, from Liberation Sans,
/// which has the same metrics. A letter with an accent is as wide as its base letter; other alphabets count their mean width, ideographs and
/// pictures a full square.
/// </summary>
internal static class TextWidth
{
    private const int OtherScripts = 650;
    private const int Square = 1000;

    private static readonly int[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly int[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    public static double Of(string text, double size, bool bold = false)
    {
        int thousandths = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune letter = rune.IsAscii ? rune : rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First();
            thousandths += Of(letter, bold ? Bold : Regular);
        }

        return thousandths * size / 1000;
    }

    private static int Of(Rune rune, int[] table) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => table[rune.Value - 0x20],
        '\t' or '\n' or '\r' or 0xA0 or 0xB7 => 278,
        0x202F => 365,
        0x2018 or 0x2019 => table[',' - 0x20],
        0x2013 or 0x20AC or 0xAB or 0xBB => 556,
        0x2014 or 0x2026 or 0x153 or 0xE6 or >= 0x1100 and not (>= 0x1E00 and < 0x2E80) => Square,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control ? 0 : OtherScripts,
    };
}
