using System.Text;
using Harness.Charts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Hosting;

/// <summary>The style of the pages, from inside the program: there is none on disk to be missing or changed.</summary>
internal static class PageStyle
{
    public const string Address = "/pages.css";
    private static readonly string Css = Palette.Css + Embedded();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, SafeMethods.All, () => TypedResults.Text(Css, "text/css", Encoding.UTF8));

    private static string Embedded()
    {
        using Stream source = typeof(PageStyle).Assembly.GetManifestResourceStream("Harness.Web.Pages.pages.css")!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
