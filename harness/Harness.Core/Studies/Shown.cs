using System.Globalization;
using System.Text;

namespace Harness.Studies;

/// <summary>Values found in a file as a sentence shows them: nothing invisible, nothing long.</summary>
internal static class Shown
{
    private const int Most = 60;

    /// <summary>The value with control, format and line characters escaped, cut after 60 characters.</summary>
    public static string Of(string found)
    {
        if (found.Length <= Most && !found.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return found;
        }

        StringBuilder shown = new();
        foreach (Rune rune in found.EnumerateRunes())
        {
            string text = Escaped(rune);
            if (shown.Length + text.Length > Most)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(text);
        }

        return shown.ToString();
    }

    /// <summary>Names as they are written in a file, in a row; after the twentieth only how many there are.</summary>
    public static string Row(IReadOnlyCollection<string> names)
    {
        string row = string.Join(", ", names.Take(20).Select(Of));
        return names.Count <= 20 ? row : string.Create(CultureInfo.InvariantCulture, $"{row}… ({names.Count})");
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")
            : rune.ToString(),
    };
}
