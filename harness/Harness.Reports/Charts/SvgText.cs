using System.Globalization;
using System.Text;

namespace Harness.Charts;

/// <summary>How texts and numbers are written into SVG.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals, the same in every culture; never a negative zero.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Safe in content and attributes: line ends become spaces; controls, what XML refuses and what turns the direction go.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\t' or '\n' or '\r' or 0x2028 or 0x2029 => safe.Append(' '),
                0x200E or 0x200F or 0x061C or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF => safe,
                _ when Rune.IsControl(rune) => safe,
                _ => safe.Append(rune),
            };
        }

        return safe.ToString();
    }
}
