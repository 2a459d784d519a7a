using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>What a browser sends from a page of another site is refused; programs that are no browser are welcome.</summary>
internal static class OwnPages
{
    public static Task Only(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString(), origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site is "same-origin" or "none" : origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }
}
