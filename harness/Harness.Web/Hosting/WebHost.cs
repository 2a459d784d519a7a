using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Hosting;

/// <summary>Shows a wave to browsers on this machine.</summary>
internal static class WebHost
{
    private const string ProblemPage = "/problem";

    /// <param name="shown">What is shown at the moment.</param>
    /// <param name="host">How the process does that runs the wave; null when none does here.</param>
    /// <param name="folder">The folder with the documents.</param>
    /// <param name="port">Where it listens on 127.0.0.1; 0 takes a free port.</param>
    /// <param name="desk">Where people say what they did by hand; null where the pages only show.</param>
    /// <param name="ratings">Where the wave is rated; null where it is not. It is closed with the host.</param>
    public static WebApplication Build(Func<ShownWave> shown, Func<HostState?> host, string folder, int port, HandDesk? desk = null, RatingDesk? ratings = null)
    {
        WebApplicationBuilder builder = LocalHost.Builder(port, mostBytes: 0, "/Pages");
        builder.Services.AddScoped(_ => shown());
        builder.Services.AddSingleton(desk ?? HandDesk.Closed);
        builder.Services.AddSingleton(_ => ratings ?? RatingDesk.Closed);
        builder.Services.AddSingleton(services => new Knocks(services.GetRequiredService<RatingDesk>().Time));

        WebApplication app = builder.Build();
        RatingDesk rated = app.Services.GetRequiredService<RatingDesk>();
        app.Use(ResponseHeaders.Add);
        app.UseStatusCodePages(problem => PlainRefusal.Write(problem.HttpContext));
        app.UseHostFiltering();
        app.Use(SafeMethods.Only);
        app.UseExceptionHandler(ProblemPage);
        app.UseStatusCodePagesWithReExecute(ProblemPage);
        app.Use((context, next) => Gate.Ask(context, rated, next));
        app.UseRouting();
        app.MapRazorPages();
        PageStyle.Map(app);
        RatingScript.Map(app);
        Download.Map(app, Path.GetFullPath(folder));
        Health.Map(app, host);
        TaskCalendar.Map(app, shown, desk ?? HandDesk.Closed);
        TaskCalendar.MapFiles(app, desk ?? HandDesk.Closed);
        return app;
    }
}
