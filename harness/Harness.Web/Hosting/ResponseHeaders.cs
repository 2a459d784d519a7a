using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>What every answer tells the browser to refuse, whatever went wrong before it was sent.</summary>
internal static class ResponseHeaders
{
    private const string Pages =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The same with forms that lead back here and pictures of this host.</summary>
    public const string PagesWithForms =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>What is added for a page with a script of this host.</summary>
    public const string AndScript = "; script-src 'self'; connect-src 'self'";

    /// <summary>A report brings its own style and, inside it, the stricter policy with the style's hash: both hold.</summary>
    private const string Report =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", Pages);
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    public static void AllowItsOwnStyle(HttpResponse response) => response.Headers.ContentSecurityPolicy = Report;
}
