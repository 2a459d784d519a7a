using Harness.Probes;
using NodaTime;

namespace Harness.Documents.Cases;

/// <summary>How often a conversation was looked at. A look that failed is none, and leaves no event: it shows as a longer time between two others.</summary>
/// <param name="All">How many looks there were.</param>
/// <param name="WithNews">How many of them saw something new.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal sealed record LookCount(int All, int WithNews, Instant First, Instant Last)
{
    /// <summary>Counts them; what one look saw is one look, what a person brought from elsewhere is none.</summary>
    public static LookCount? Of(IReadOnlyList<EventHead> events)
    {
        Instant[] news = [.. events.Where(IsNews).Select(head => head.At).Distinct()];
        EventHead[] runs = [.. events.Where(head => head.Kind == EventKind.Looked)];
        Instant[] known = [.. news, .. runs.Select(head => head.At), .. runs.Select(head => head.Stamp).OfType<Instant>()];
        return known.Length == 0 ? null : new((int)runs.Sum(head => head.Codes) + news.Length, news.Length, known.Min(), known.Max());
    }

    private static bool IsNews(EventHead head) =>
        head.Kind is EventKind.Replied or EventKind.Edited or EventKind.Gone or EventKind.Undelivered && !ThreadCode.IsImported(head.Codes);
}
