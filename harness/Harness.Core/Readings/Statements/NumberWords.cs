using System.Globalization;

namespace Harness.Readings.Statements;

/// <summary>Whole and decimal numbers in figures or in words, English and French.</summary>
internal static class NumberWords
{
    /// <summary>A pattern for whole numbers, thousands set apart or not.</summary>
    public const string Whole = @"\d{1,3}(?:[,\u0020\u00A0\u202F]\d{3})+(?!\d)|\d+";

    /// <summary>A pattern for the words.</summary>
    public const string Spelt = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante";

    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10,
        ["onze"] = 11, ["douze"] = 12, ["quinze"] = 15, ["vingt"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50,
    };

    /// <summary>The whole number; null when it is none that a study could have.</summary>
    public static int? Count(string written)
    {
        if (Words.TryGetValue(written, out int number))
        {
            return number;
        }

        string digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length is > 0 and < 10 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The number, with a point or a comma before its decimals.</summary>
    public static double Decimal(string written) =>
        Words.TryGetValue(written, out int number) ? number : double.Parse(written.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
