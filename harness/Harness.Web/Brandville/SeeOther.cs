using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>After something was sent: a page of this host to go to, which can be loaded again without sending again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public static SeeOther To(string address) => new(address);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
