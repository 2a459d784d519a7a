using System.Collections.Frozen;
using System.Globalization;

namespace Harness.Studies;

/// <summary>
/// Telephone numbers that nobody has: those ARCEP reserves for fiction in France (decision 2018-0881), Ofcom for drama in the United Kingdom,
/// and 555-0100 to 555-0199 in North America.
/// </summary>
public static class ReservedNumbers
{
    private static readonly FrozenSet<string> French = new[] { "019900", "026191", "035301", "046571", "053649", "063998" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a number is one, however it is spaced, with or without its country's prefix.</summary>
    /// <param name="number">The number as written.</param>
    /// <returns>True when nobody has it.</returns>
    public static bool IsOne(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Any(sign => !char.IsAsciiDigit(sign) && sign is not (' ' or '\u00a0' or '\u202f' or '.' or '-' or '(' or ')' or '+')) || number.LastIndexOf('+') > 0)
        {
            return false;
        }

        string digits = string.Concat(number.Where(char.IsAsciiDigit));
        bool isForeign = number.StartsWith('+');
        return IsFrench(digits, isForeign) || IsBritish(digits, isForeign) || IsAmerican(digits, isForeign);
    }

    /// <summary>A number for a message in a language.</summary>
    /// <param name="language">French numbers for French, British ones for English.</param>
    /// <param name="draw">Any number, such as the probe's; numbers that differ by less than 1,000 give different ones in English, by less than 10,000 in French.</param>
    /// <returns>The number as people write it there.</returns>
    public static string For(Language language, int draw) => language switch
    {
        Language.En => string.Create(CultureInfo.InvariantCulture, $"07700 900{Math.Abs(draw % 1_000):000}"),
        Language.Fr => string.Create(CultureInfo.InvariantCulture, $"06 39 98 {Math.Abs(draw % 10_000) / 100:00} {Math.Abs(draw % 100):00}"),
    };

    /// <summary>An address in a domain reserved for examples (RFC 2606).</summary>
    /// <param name="probe">The probe that carries it, such as <c>p0000017</c>.</param>
    /// <returns>An address that no mail reaches.</returns>
    public static string Email(string probe) => $"{probe}@client.example";

    /// <summary>The reference a customer might give, the same for all messages of one probe.</summary>
    /// <param name="probe">The probe, such as <c>p0000017</c>.</param>
    /// <returns>A reference that no order number looks like, such as <c>REF-0000017</c>.</returns>
    public static string Case(string probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return "REF-" + probe[1..];
    }

    private static bool IsFrench(string digits, bool isForeign) =>
        (isForeign ? (digits.StartsWith("33", StringComparison.Ordinal) ? "0" + digits[2..] : "") : digits) is { Length: 10 } national && French.Contains(national[..6]);

    private static bool IsBritish(string digits, bool isForeign) =>
        (isForeign ? (digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..] : "") : digits) is { Length: 11 } national && national.StartsWith("07700900", StringComparison.Ordinal);

    private static bool IsAmerican(string digits, bool isForeign) =>
        digits.Length is 7 or 10 or 11 && (digits.Length < 11 ? !isForeign : digits[0] == '1') && digits[^7..^2] == "55501";
}
