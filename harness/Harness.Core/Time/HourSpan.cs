using System.Globalization;

namespace Harness.Time;

/// <summary>A stretch of one local day, in minutes after midnight: [<see cref="From"/>, <see cref="To"/>), within 0 to 1440.</summary>
/// <param name="From">First minute of the stretch.</param>
/// <param name="To">The minute after the last; greater than <paramref name="From"/>, at most 1440 (midnight at the day's end).</param>
public readonly record struct HourSpan(int From, int To)
{
    /// <summary>Reads <c>HH:MM-HH:MM</c> on the 24-hour clock, <c>24:00</c> allowed at the end.</summary>
    /// <param name="text">The text as written.</param>
    /// <returns>The span, or null when the text is not one or does not run forwards.</returns>
    public static HourSpan? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] ends = text.Split('-');
        return ends.Length == 2 && Minute(ends[0]) is { } from && Minute(ends[1]) is { } to && from < to
            ? new HourSpan(from, to)
            : null;
    }

    /// <summary>The span as it is written in a study.</summary>
    /// <returns>Text such as <c>09:00-17:00</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From / 60:00}:{From % 60:00}-{To / 60:00}:{To % 60:00}");

    private static int? Minute(string text) =>
        text is [var a, var b, ':', var c, var d] && char.IsAsciiDigit(a) && char.IsAsciiDigit(b) && char.IsAsciiDigit(c) && char.IsAsciiDigit(d)
        && ((a - '0') * 10) + (b - '0') is var hour && ((c - '0') * 10) + (d - '0') is var minute
        && minute < 60 && (hour * 60) + minute <= 1440
            ? (hour * 60) + minute
            : null;
}
