using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Hosting;

/// <summary>The one script of the pages: keys, drafts and sending again on the page where cards are rated.</summary>
internal static class RatingScript
{
    public const string Address = "/rate.js";
    private static readonly string Script = EmbeddedText.Of("Pages.Rate.rate.js");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, SafeMethods.All, () => TypedResults.Text(Script, "text/javascript", Encoding.UTF8));
}
