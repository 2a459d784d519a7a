using Harness.Findings;
using Harness.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Brandville;

/// <summary>The simulated brands of a study over HTTP, on this machine alone: pages for people, interfaces for programs.</summary>
internal static class BrandvilleHost
{
    private const long MostBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan UsuallySlower = TimeSpan.FromSeconds(3);

    /// <param name="hall">Who wrote to whom, and what comes of it.</param>
    /// <param name="port">Where it listens on 127.0.0.1; 0 takes a free port.</param>
    /// <param name="slower">How much longer a slow request takes where that fault is on; null means three seconds.</param>
    public static WebApplication Build(TownHall hall, int port, TimeSpan? slower = null)
    {
        WebApplicationBuilder builder = LocalHost.Builder(port, MostBytes, "/Brandville");
        builder.Services.AddSingleton(hall);

        WebApplication app = builder.Build();
        FaultGate gate = new(hall.Faults, slower ?? UsuallySlower);
        app.Use(TownHeaders.Add);
        app.UseStatusCodePages(problem => Refuse(problem.HttpContext, hall));
        app.UseHostFiltering();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask,
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.Use(OwnPages.Only);
        app.Use(gate.Pass);
        app.UseRouting();
        app.MapRazorPages();
        PageStyle.Map(app);
        TownFiles.Map(app);
        MastodonRoutes.Map(app, hall);
        DeskRoutes.Map(app, hall);
        FaultRoutes.Map(app, hall);
        Health.Map(app, () => null);
        return app;
    }

    /// <summary>An answer without a body gets one: JSON for programs, a line in the reader's language for people.</summary>
    private static Task Refuse(HttpContext context, TownHall hall)
    {
        int status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/desk", StringComparison.Ordinal))
        {
            return Answers.Error(status, status == StatusCodes.Status404NotFound ? "Record not found" : "Something went wrong").ExecuteAsync(context);
        }

        Studies.Language language = ReaderLanguage.Chosen(context.Request) ?? ReaderLanguage.Preferred(context.Request) ?? hall.Language;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Said(status, language) + "\n", context.RequestAborted);
    }

    private static string Said(int status, Studies.Language language) => status switch
    {
        StatusCodes.Status400BadRequest => language.Pick("Open Brandville as http://127.0.0.1 with the port.", "Ouvrez Brandville par http://127.0.0.1 suivi du port."),
        StatusCodes.Status403Forbidden => language.Pick("Brandville takes nothing from the pages of other sites.", "Brandville n’accepte rien qui vienne des pages d’autres sites."),
        StatusCodes.Status404NotFound => language.Pick("There is no such page in Brandville.", "Cette page n’existe pas à Brandville."),
        StatusCodes.Status413PayloadTooLarge => language.Pick("That is too long: 32\u00A0MB at most.", "C’est trop long : 32\u00A0Mo au plus."),
        StatusCodes.Status503ServiceUnavailable => language.Pick("Something went wrong here. Please try later.", "Une erreur s’est produite ici. Réessayez plus tard."),
        _ => language.Pick("This did not work.", "Cela n’a pas fonctionné."),
    };
}
