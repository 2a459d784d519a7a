using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Exchanges;

/// <summary>When to try again, by what a platform says and within reason: at least five seconds and at most an hour from now.</summary>
internal static class Patience
{
    private static readonly Duration Least = Duration.FromSeconds(5), Usual = Duration.FromMinutes(5), Most = Duration.FromHours(1);

    public static Instant Until(Instant now, string? retryAfter, string? reset)
    {
        Instant said = After(now, retryAfter) ?? At(reset) ?? now + Usual;
        return Instant.Max(now + Least, Instant.Min(now + Most, said));
    }

    private static Instant? After(Instant now, string? text) =>
        text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? now + Duration.FromSeconds((double)decimal.Clamp(seconds, -86400, 86400))
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? Instant.FromDateTimeOffset(date)
        : null;

    private static Instant? At(string? text) =>
        text is null ? null
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } iso ? iso.Value
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= 253402300799 ? Instant.FromUnixTimeSeconds(seconds)
        : null;
}
