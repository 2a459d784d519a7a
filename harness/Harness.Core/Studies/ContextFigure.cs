namespace Harness.Studies;

/// <summary>
/// A figure that others measured by another method, on other brands or at another time. It is quoted apart, with its source: nothing of a study
/// is worked out from it or held against it. A figure about the same design is a <see cref="PublishedFigure"/>.
/// </summary>
/// <param name="By">Who measured it, at most 100 characters.</param>
/// <param name="Year">The year in which it was measured or published, 1900 to 2100; null when the source does not say for certain.</param>
/// <param name="Subject">Which brands it is about, and on which channel.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Printed">The figure as printed, at most 200 characters; it is never read as a number.</param>
/// <param name="N">How many it was measured on, at least 1; null when that was not published.</param>
/// <param name="Of">What <paramref name="N"/> counts, such as messages or brands; null when the source does not say.</param>
/// <param name="Source">Where it stands: a web address, or a printed work by its title, at most 500 characters.</param>
public sealed record ContextFigure(
    [AtMost(100)] string By,
    [Between(1900, 2100)] int? Year,
    Words Subject,
    Words Measured,
    [AtMost(200)] string Printed,
    [Between(1, 1_000_000_000)] int? N,
    Words? Of,
    [AtMost(500)] string Source)
{
    /// <summary>The source as a web address; null when it is none.</summary>
    public Uri? Link => Uri.TryCreate(Source, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? address : null;
}
