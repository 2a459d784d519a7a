using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace Harness.Hosting;

/// <summary>
/// Shows a wave to browsers on this machine. All that it does is set up here: no file of settings and no variable of the environment
/// can give it another address.
/// </summary>
internal static class WebHost
{
    private const string ProblemPage = "/problem";

    /// <param name="shown">What is shown at the moment.</param>
    /// <param name="host">How the process does that runs the wave; null when none does here.</param>
    /// <param name="folder">The folder with the documents.</param>
    /// <param name="port">Where it listens on 127.0.0.1; 0 takes a free port.</param>
    /// <param name="desk">Where people say what they did by hand; null where the pages only show.</param>
    public static WebApplication Build(Func<ShownWave> shown, Func<HostState?> host, string folder, int port, HandDesk? desk = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, shown, desk ?? HandDesk.Closed);

        WebApplication app = builder.Build();
        app.Use(ResponseHeaders.Add);
        app.UseStatusCodePages(problem => PlainRefusal.Write(problem.HttpContext));
        app.UseHostFiltering();
        app.Use(SafeMethods.Only);
        app.UseExceptionHandler(ProblemPage);
        app.UseStatusCodePagesWithReExecute(ProblemPage);
        app.UseRouting();
        app.MapRazorPages();
        PageStyle.Map(app);
        Download.Map(app, Path.GetFullPath(folder));
        Health.Map(app, host);
        TaskCalendar.Map(app, shown, desk ?? HandDesk.Closed);
        TaskCalendar.MapFiles(app, desk ?? HandDesk.Closed);
        return app;
    }

    private static void AddServices(IServiceCollection services, Func<ShownWave> shown, HandDesk desk)
    {
        services.AddScoped(_ => shown());
        services.AddSingleton(desk);
        services.AddHostFiltering(hosts =>
        {
            hosts.AllowedHosts = ["127.0.0.1", "localhost"];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        services.AddRouting();
        services.AddRazorPages();
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        KeepNoKeys(services);
    }

    /// <summary>Razor Pages bring a key ring that would write to the user's home at the start; nothing here needs keys that last.</summary>
    private static void KeepNoKeys(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly));
    }
}
