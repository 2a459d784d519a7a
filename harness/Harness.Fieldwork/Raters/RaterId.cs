using System.Globalization;
using System.Text;

namespace Harness.Raters;

/// <summary>Short names of people.</summary>
internal static class RaterId
{
    /// <summary>The short name of somebody: letters and digits in lower case without accents, anything else a hyphen; empty where the name has none.</summary>
    public static string Of(string name)
    {
        StringBuilder id = new();
        foreach (Rune letter in name.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(letter => Rune.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (Rune.IsLetterOrDigit(letter))
            {
                id.Append(Rune.ToLowerInvariant(letter));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
