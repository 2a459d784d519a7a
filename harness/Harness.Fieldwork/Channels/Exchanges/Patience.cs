using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Exchanges;

/// <summary>When to try again, by what a platform says and within reason: at least five seconds and at most an hour from now.</summary>
internal static class Patience
{
    private const int LongestLeft = 100_000_000;

    private static readonly Duration Least = Duration.FromSeconds(5), Usual = Duration.FromMinutes(5), Most = Duration.FromHours(1);

    public static Instant Until(Instant now, string? retryAfter, string? reset)
    {
        Instant said = After(now, retryAfter) ?? Left(now, reset) ?? At(reset) ?? now + Usual;
        return Instant.Max(now + Least, Instant.Min(now + Most, said));
    }

    private static Instant? After(Instant now, string? text) =>
        text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? now + Duration.FromSeconds((double)decimal.Clamp(seconds, -86400, 86400))
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? Instant.FromDateTimeOffset(date)
        : null;

    // Some count the seconds that are left, alone or as the "t" of a row (draft-ietf-httpapi-ratelimit-headers); an instant is a far greater number.
    private static Instant? Left(Instant now, string? text) =>
        (text ?? "").Split(';', ',').Select(part => part.Trim()).Select((part, at) => part.StartsWith("t=", StringComparison.Ordinal) || part.StartsWith("reset=", StringComparison.Ordinal) ? part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..] : at == 0 ? part : "")
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int left) && left <= LongestLeft ? now + Duration.FromSeconds(left) : (Instant?)null)
            .LastOrDefault(until => until is not null);

    private static Instant? At(string? text) =>
        text is null ? null
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } iso ? iso.Value
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= 253402300799 ? Instant.FromUnixTimeSeconds(seconds)
        : null;
}
