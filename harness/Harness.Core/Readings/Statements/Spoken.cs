using System.Globalization;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Readings.Statements;

/// <summary>Numbers in the sentences about claims.</summary>
internal static class Spoken
{
    public const double Confidence = 0.95;

    public static Frame Frame { get; } = new(Duration.Zero, Clock.Wall, Confidence);

    public static string Share(double share, Language language) => Number(Math.Round((decimal)share * 100, 1, MidpointRounding.AwayFromZero), "0.0", language) + (language == Language.Fr ? "\u00a0%" : "%");

    public static string Number(double number, Language language) => Number(Math.Round((decimal)number, 2, MidpointRounding.AwayFromZero), "0.##", language);

    public static string Interval(Estimate estimate, Language language) =>
        Share(estimate.Low ?? 0, language) + (language == Language.Fr ? " à " : " to ") + Share(estimate.High ?? 1, language);

    /// <summary>A difference of shares in points, signed.</summary>
    public static string Points(double difference, Language language)
    {
        decimal points = Math.Round((decimal)difference * 100, 1, MidpointRounding.AwayFromZero);
        return (points > 0 ? "+" : points < 0 ? "−" : "") + Number(Math.Abs(points), "0.0", language);
    }

    public static string Time(double seconds, Language language)
    {
        long minutes = (long)Math.Round(seconds / 60, MidpointRounding.AwayFromZero);
        string text = minutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{minutes} min")
            : minutes % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60:00}");
        return language == Language.Fr ? text.Replace(' ', '\u00a0') : text;
    }

    private static string Number(decimal number, string format, Language language)
    {
        string text = number.ToString(format, CultureInfo.InvariantCulture);
        return language == Language.Fr ? text.Replace('.', ',') : text;
    }
}
