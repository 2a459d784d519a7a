using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Brandville;

/// <summary>The style and the script of the town, from inside the program.</summary>
internal static class TownFiles
{
    public const string Style = "/town.css", Script = "/town.js";

    public static void Map(IEndpointRouteBuilder routes)
    {
        (string style, string script) = (Embedded("town.css"), Embedded("town.js"));
        routes.MapGet(Style, () => TypedResults.Text(style, "text/css", Encoding.UTF8));
        routes.MapGet(Script, () => TypedResults.Text(script, "text/javascript", Encoding.UTF8));
    }

    private static string Embedded(string name)
    {
        using Stream source = typeof(TownFiles).Assembly.GetManifestResourceStream("Harness.Web.Brandville." + name)!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
