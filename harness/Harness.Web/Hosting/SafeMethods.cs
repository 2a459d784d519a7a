using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>The methods that only read: the host answers no other, but on the pages that write.</summary>
internal static class SafeMethods
{
    public static IReadOnlyList<string> All { get; } = [HttpMethods.Get, HttpMethods.Head];

    public static Task Only(HttpContext context, RequestDelegate next)
    {
        if (All.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            return next(context);
        }

        if (Writes.Has(context.Request))
        {
            if (Writes.IsFromHere(context.Request))
            {
                return Writes.Open(context, next);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", All);
        return Task.CompletedTask;
    }
}
