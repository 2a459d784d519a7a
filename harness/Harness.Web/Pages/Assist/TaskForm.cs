using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Harness.Pages.Assist;

/// <summary>What a person filled in; what is empty or cannot be read is null.</summary>
internal sealed class TaskForm(IFormCollection? fields, DateTimeZone zone)
{
    private static readonly LocalDateTimePattern[] Written =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")];

    /// <summary>A field, without blanks around it.</summary>
    public string? this[string name] => fields?[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public IFormFile? File => fields?.Files.GetFile("picture");

    /// <summary>The instant of a field, read in the zone of the study: of two in the autumn the earlier one, one that the spring skips moved on.</summary>
    public Instant? At(string name) => this[name] is not { } text ? null
        : Written.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success) is { } local ? zone.AtLeniently(local.Value).ToInstant()
        : null;

    /// <summary>A number from 0, with a point or a comma.</summary>
    public double? Number(string name) =>
        double.TryParse(this[name]?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number < 1_000_000 ? number : null;
}
