using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>Stands before every door and lets go wrong what is switched on. Faults of writing come after what was written was taken.</summary>
internal sealed class FaultGate(FaultSwitches faults, TimeSpan slower)
{
    private const int SlowOnes = 4;
    private const string Switches = "/faults";
    private static readonly string[] Programs = ["/api", "/desk"];
    private int requests;

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == Switches)
        {
            await next(context);
            return;
        }

        if (faults[Fault.SlowTail] && Interlocked.Increment(ref requests) % SlowOnes == 0)
        {
            await Task.Delay(slower, TimeProvider.System, context.RequestAborted);
        }

        bool isWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if ((faults[Fault.Limited] || faults[Fault.LimitedUntold]) && Programs.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await Limited(context);
        }
        else if (isWrite && (faults[Fault.AnswerLost] || faults[Fault.FailedAfter]))
        {
            await AfterIt(context, next);
        }
        else
        {
            await next(context);
        }
    }

    private Task Limited(HttpContext context)
    {
        if (faults[Fault.Limited])
        {
            context.Response.Headers.RetryAfter = "30";
        }

        return Answers.Error(StatusCodes.Status429TooManyRequests, "Too many requests").ExecuteAsync(context);
    }

    /// <summary>Takes what is written, keeps the answer back, and lets it through only where nothing was taken.</summary>
    private async Task AfterIt(HttpContext context, RequestDelegate next)
    {
        Stream real = context.Response.Body;
        using MemoryStream kept = new();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = real;
        }

        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            await real.WriteAsync(kept.ToArray(), context.RequestAborted);
        }
        else if (faults[Fault.AnswerLost])
        {
            context.Abort();
        }
        else
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
