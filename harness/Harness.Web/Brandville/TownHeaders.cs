using Harness.Hosting;
using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>
/// The headers of all pages, loosened by what a town needs: its own script, requests of that script, and forms that are sent to itself.
/// The browser may tell the town, and nobody else, where a form was sent from.
/// </summary>
internal static class TownHeaders
{
    private const string Pages =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.ContentSecurityPolicy = Pages;
            context.Response.Headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return ResponseHeaders.Add(context, next);
    }
}
