using System.Text.RegularExpressions;

namespace Harness.Readings.Statements.Checks;

internal static partial class PrintedShare
{
    /// <summary>Half of the last decimal of a percentage as printed, as a share; without a percent sign too.</summary>
    public static double HalfUnit(string printed)
    {
        Match match = Number().Match(printed);
        return 0.5 * Math.Pow(10, -2 - match.Groups["decimals"].Length);
    }

    [GeneratedRegex(@"\d(?:[.,](?<decimals>\d+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
