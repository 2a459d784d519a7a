using Harness.Hosting;
using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>What a browser sends from a page of another site is refused; programs that are no browser are welcome.</summary>
internal static class OwnPages
{
    public static Task Only(HttpContext context, RequestDelegate next)
    {
        if (SafeMethods.All.Contains(context.Request.Method, StringComparer.Ordinal) || !IsBrowser(context.Request) || Writes.IsFromHere(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsBrowser(HttpRequest request) => request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.ContainsKey("Origin");
}
