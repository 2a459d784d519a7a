using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Harness.Hosting;

/// <summary>A file of the report's folder that is handed out under its own name. The names stand here, none comes from a request.</summary>
internal sealed record Download(string File)
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".json"] = "application/json",
        [".jsonl"] = "application/x-ndjson",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
    });

    public static IReadOnlyList<Download> All { get; } = [.. Documents.Documents.All.SelectMany(document => document.Names).Select(name => new Download(name)), new("events.jsonl")];

    /// <summary>Whether the browser shows it; it saves the others.</summary>
    public bool IsPage => File.EndsWith(".html", StringComparison.Ordinal);

    public string Address => "/" + File;

    public bool IsIn(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    public static void Map(IEndpointRouteBuilder routes, string folder)
    {
        foreach (Download download in All)
        {
            routes.MapMethods(download.Address, SafeMethods.All, context => download.Send(context, folder));
        }
    }

    private Task Send(HttpContext context, string folder)
    {
        if (!IsIn(folder))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (IsPage)
        {
            ResponseHeaders.AllowItsOwnStyle(context.Response);
        }

        return TypedResults.PhysicalFile(
            Path.Combine(folder, File),
            Types.TryGetContentType(File, out string? type) ? type : "application/octet-stream",
            IsPage ? null : File).ExecuteAsync(context);
    }
}
