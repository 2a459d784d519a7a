using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;

namespace Harness.Channels.Http;

/// <summary>Entries of a desk's list, page after page.</summary>
/// <param name="Entries">What was read.</param>
/// <param name="Missing">Whether the desk says that there is no such list.</param>
/// <param name="Unseen">Why not all was read; null when all was.</param>
internal sealed partial record Listing(IReadOnlyList<JsonElement> Entries, bool Missing, Unseen? Unseen)
{
    private const int Usual = 20;

    /// <summary>Reads a list to its end, or as far as its file allows.</summary>
    public static async ValueTask<Listing> Read(OpenDesk open, DeskCall call, JsonPath list, DeskPages? pages, Filling filling, CancellationToken cancellation)
    {
        if (Requests.Target(open.Desk, call, filling) is not { } target)
        {
            return new([], false, new(SendCause.Unfit, null));
        }

        List<JsonElement> entries = [];
        string next = pages?.Number is { } number ? With(target, number, pages.First ?? 1) : target;
        for (int page = 0; page < (pages?.Most ?? Usual); page++)
        {
            Seen seen = await open.Read(call, next, filling, cancellation);
            if (seen.Json is not { } json)
            {
                return new(entries, seen.Missing && page == 0, seen.Missing && page == 0 ? null : seen.Unseen ?? new(SendCause.Unreadable, null));
            }

            if (Found(json, list) is not { } found)
            {
                return new(entries, false, new(SendCause.Unreadable, null));
            }

            entries.AddRange(found);
            (string? more, bool astray) = pages is null ? (null, false) : Next(open.Desk, pages, seen, next, target, found.Count, page);
            if (more is null)
            {
                return new(entries, false, astray ? new(SendCause.Redirected, null) : null);
            }

            next = more;
        }

        return new(entries, false, new(SendCause.TooMuch, null));
    }

    // The list itself must be there: without it the absence of entries would say nothing.
    private static IReadOnlyList<JsonElement>? Found(JsonElement json, JsonPath list)
    {
        JsonPath whole = list.Text.EndsWith("[*]", StringComparison.Ordinal) ? JsonPath.Parse(list.Text[..^3])!.Value : list;
        JsonElement[] found = [.. whole.In(json)];
        return found.Length == 0 || !found.All(each => each.ValueKind is JsonValueKind.Array or JsonValueKind.Null) ? null
            : [.. found.Where(each => each.ValueKind == JsonValueKind.Array).SelectMany(each => each.EnumerateArray())];
    }

    private static (string? Target, bool Astray) Next(Desk desk, DeskPages pages, Seen seen, string current, string first, int found, int page)
    {
        using Answered answer = new(seen.Exchanged!.Value);
        if (pages.While is { } more && !DeskMessage.Has(seen.Json!.Value, more))
        {
            return (null, false);
        }

        if (pages.Number is { } number)
        {
            return (found == 0 ? null : With(first, number, (pages.First ?? 1) + page + 1), false);
        }

        if (pages.Cursor is { } cursor)
        {
            return (answer.Value(cursor) is { Length: > 0 } sign ? With(first, pages.As!, sign) : null, false);
        }

        string? link = pages.Next is not { } pick ? null : string.Equals(pick.Header, "Link", StringComparison.OrdinalIgnoreCase) ? Linked(answer.Value(pick)) : answer.Value(pick);
        return link is not { Length: > 0 } ? (null, false)
            : Uri.TryCreate(new Uri(new Uri(desk.Address).GetLeftPart(UriPartial.Authority) + current), link, out Uri? there) && there.Authority == desk.Host ? (there.PathAndQuery, false)
            : (null, true);
    }

    private static string With(string target, string parameter, int value) => With(target, parameter, value.ToString(CultureInfo.InvariantCulture));

    private static string With(string target, string parameter, string value) =>
        $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(parameter)}={Uri.EscapeDataString(value)}";

    // RFC 8288: <address>; rel="next", <address>; rel="last"
    private static string? Linked(string? header) => Link().Matches(header ?? "").FirstOrDefault(link => link.Groups["rel"].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase))?.Groups["address"].Value;

    [GeneratedRegex("""<(?<address>[^<>]{1,4000})>[^<>]{0,500}?\brel="?(?<rel>[a-z ]{1,100})"?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();
}
