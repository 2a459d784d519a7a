using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>The methods that only read: the host answers no other.</summary>
internal static class SafeMethods
{
    public static IReadOnlyList<string> All { get; } = [HttpMethods.Get, HttpMethods.Head];

    public static Task Only(HttpContext context, RequestDelegate next)
    {
        if (All.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", All);
        return Task.CompletedTask;
    }
}
