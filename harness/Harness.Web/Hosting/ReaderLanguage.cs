using Harness.Findings;
using Harness.Studies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Harness.Hosting;

/// <summary>The language of a page: the one chosen in its address, else the first of ours that the browser asks for.</summary>
internal static class ReaderLanguage
{
    private const string Key = "lang";

    /// <summary>The language in <c>?lang=</c>; null when there is none or it is not one of ours.</summary>
    public static Language? Chosen(HttpRequest request)
    {
        string? before = request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString;
        StringValues chosen = before is null ? request.Query[Key] : QueryHelpers.ParseQuery(before).GetValueOrDefault(Key);
        return Ours(chosen.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The language the browser likes best among ours; null when it asks for none of them.</summary>
    public static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(accepted => accepted.Quality is not 0)
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(Ours)
        .FirstOrDefault(language => language is not null);

    private static Language? Ours(StringWithQualityHeaderValue accepted) =>
        Ours(accepted.Value.ToString().Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static Language? Ours(string key, StringComparison comparison) =>
        Enum.GetValues<Language>().Cast<Language?>().FirstOrDefault(language => key.Equals(Wording.Key(language!.Value), comparison));
}
