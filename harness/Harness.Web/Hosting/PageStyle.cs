using System.Text;
using Harness.Charts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Hosting;

/// <summary>The style of the pages.</summary>
internal static class PageStyle
{
    public const string Address = "/pages.css";
    private static readonly string Css = Palette.Css + EmbeddedText.Of("Pages.pages.css") + EmbeddedText.Of("Pages.ratings.css");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, SafeMethods.All, () => TypedResults.Text(Css, "text/css", Encoding.UTF8));
}
