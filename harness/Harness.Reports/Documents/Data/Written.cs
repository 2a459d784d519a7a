using System.Globalization;
using Harness.Findings;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Data;

/// <summary>Values as the package writes them, the same in every culture; what is not known is empty.</summary>
internal static class Written
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public static string Of(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Ten digits: all that is the same on every machine.</summary>
    public static string Of(double? value, int digits = 10) => value is { } number ? (number + 0.0).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "";

    public static string Of(bool? value) => value switch
    {
        true => "1",
        false => "0",
        null => "",
    };

    public static string Of(Instant? value) => value is { } instant ? Stamp.Format(instant) : "";

    public static string Of<T>(T? value)
        where T : struct, Enum => value is { } named ? Wording.Key(named) : "";

    /// <summary>Milliseconds from one instant to another.</summary>
    public static string Since(Instant? from, Instant? to) => from is { } start && to is { } end ? Of((long)(end - start).TotalMilliseconds) : "";

    public static long? Whole(string text) => text.Length == 0 ? null : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool? Flag(string text) => text switch
    {
        "1" => true,
        "0" => false,
        "" => null,
        _ => throw new FormatException($"“{text}” is neither 1 nor 0"),
    };

    public static Instant? Instant(string text) => text.Length == 0 ? null : Stamp.Parse(text).Value;

    public static T? Key<T>(string text)
        where T : struct, Enum => text.Length == 0 ? null : Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Wording.Key(value!.Value) == text) ?? throw new FormatException($"“{text}” is none of {string.Join(", ", Enum.GetValues<T>().Select(Wording.Key))}");
}
