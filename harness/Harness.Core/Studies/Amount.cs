using System.Globalization;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Studies;

/// <summary>A number or a time, whichever suits the quantity it belongs to; exactly one of the two is set.</summary>
/// <param name="Number">The number, greater than 0; a percentage is read as its hundredth. Null when it is a time.</param>
/// <param name="Time">The time, greater than 0; null when it is a number.</param>
public readonly record struct Amount(double? Number, Duration? Time)
{
    /// <summary>Reads <c>0.1</c>, <c>10%</c> or <c>2h</c>.</summary>
    /// <param name="text">The text as written.</param>
    /// <returns>The amount, or null when the text is none.</returns>
    public static Amount? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (WrittenTime.Parse(text) is { } time)
        {
            return new Amount(null, time);
        }

        bool isPercent = text.EndsWith('%');
        return double.TryParse(isPercent ? text[..^1].TrimEnd() : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number is > 0 and < 1_000_000
            ? new Amount(isPercent ? number / 100 : number, null)
            : null;
    }
}
