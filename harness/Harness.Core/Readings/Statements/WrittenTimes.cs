using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Times in a text: <c>34:47</c> (hours and minutes), <c>37 hours 47 minutes</c>, <c>34 h 47</c>, <c>four days</c>, <c>five-week</c>.</summary>
internal static partial class WrittenTimes
{
    private const string Number = @"\d+(?:[.,]\d+)?|" + NumberWords.Spelt;
    private const string Unit = "weeks?|semaines?|days?|jours?|d|j|hours?|heures?|hrs?|h|minutes?|mins?|min|seconds?|secondes?|secs?|s";

    public static IEnumerable<Value> Of(string text)
    {
        foreach (Match match in Colon().Matches(text))
        {
            double seconds = (3600 * NumberWords.Decimal(match.Groups["hours"].Value)) + (60 * NumberWords.Decimal(match.Groups["minutes"].Value));
            yield return new(ValueKind.Time, seconds + (match.Groups["seconds"].Success ? NumberWords.Decimal(match.Groups["seconds"].Value) : 0), match.Value, match.Index);
        }

        foreach (Match match in Units().Matches(text))
        {
            CaptureCollection numbers = match.Groups["number"].Captures, units = match.Groups["unit"].Captures;
            double seconds = numbers.Zip(units).Sum(part => NumberWords.Decimal(part.First.Value) * Seconds(part.Second.Value));
            double rest = match.Groups["rest"].Success ? 60 * NumberWords.Decimal(match.Groups["rest"].Value) : 0;
            yield return new(ValueKind.Time, seconds + rest, match.Value.Trim(), match.Index);
        }
    }

    private static double Seconds(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        's' when unit.StartsWith("sem", StringComparison.OrdinalIgnoreCase) => 604_800,
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'w' => 604_800,
        _ => 86_400,
    };

    [GeneratedRegex(@"(?<![\d:.,/])(?<hours>\d{1,3}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?(?![\d:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?:(?<number>" + Number + @")[\s-]*(?<unit>" + Unit + @")(?!\p{L})(?:(?:,?\s*(?:and|et)\s+|,?\s*)(?=(?:" + Number + @")[\s-]*(?:" + Unit + @")(?!\p{L})))?)+"
        + @"(?:(?<=h)\s?(?<rest>[0-5]\d)(?!\d|\s*%|[.,]\d))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Units();
}
