using Microsoft.AspNetCore.Http;

namespace Harness.Hosting;

/// <summary>One line in both languages, for answers that no page can be made for: a foreign host name, a method that writes.</summary>
internal static class PlainRefusal
{
    public static Task Write(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Text(context) + "\n", context.RequestAborted);
    }

    private static string Text(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => "Open these pages as http://127.0.0.1 with the port. / Ouvrez ces pages par http://127.0.0.1 suivi du port.",
        StatusCodes.Status405MethodNotAllowed => "These pages can only be read. / Ces pages ne peuvent qu’être lues.",
        StatusCodes.Status403Forbidden => "Fill in the form on a page of this host. / Remplissez le formulaire sur une page de cet hôte.",
        _ => "This did not work. / Cela n’a pas fonctionné.",
    };
}
