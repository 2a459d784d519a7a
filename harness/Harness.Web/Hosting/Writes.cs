using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Hosting;

/// <summary>
/// The pages that write, and only at the word of a page of this host: a browser says where a form was filled in, and no page elsewhere can make
/// it say otherwise. Needs no key, so that a form filled in before a restart is not lost.
/// </summary>
internal static class Writes
{
    /// <summary>The most bytes of one form, its files included.</summary>
    public const long Longest = 20 * 1024 * 1024;

    /// <summary>The most bytes of a form without files, which anybody may send who has not entered yet.</summary>
    public const long LongestWithoutFiles = 128 * 1024;

    private static readonly PathString Files = "/assist";
    private static readonly PathString[] Pages = [Files, "/inbox", "/enter", "/rate", "/adjudicate"];

    /// <summary>Whether a request may write.</summary>
    public static bool Has(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Array.Exists(Pages, page => request.Path.StartsWithSegments(page, StringComparison.Ordinal));

    /// <summary>Whether it comes from a page of this host.</summary>
    public static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is var site && site.Length > 0
            ? site == "same-origin"
            : request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";

    public static Task Open(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = context.Request.Path.StartsWithSegments(Files, StringComparison.Ordinal) ? Longest : LongestWithoutFiles;
        }

        return next(context);
    }

    /// <summary>Lets a page hold a form that leads back to this host.</summary>
    public static void AllowForm(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ResponseHeaders.PagesWithForms;
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    /// <summary>The same for a page that also runs a script of this host, which may speak to this host alone.</summary>
    public static void AllowFormAndScript(HttpResponse response)
    {
        AllowForm(response);
        response.Headers.ContentSecurityPolicy = ResponseHeaders.PagesWithForms + ResponseHeaders.AndScript;
    }
}
