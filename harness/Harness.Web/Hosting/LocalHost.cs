using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace Harness.Hosting;

/// <summary>
/// What every host of pages begins with: it answers on this machine alone and under its names alone, keeps nothing on disk, and no file of
/// settings and no variable of the environment can give it another address.
/// </summary>
internal static class LocalHost
{
    /// <param name="port">Where it listens on 127.0.0.1; 0 takes a free port.</param>
    /// <param name="mostBytes">The most that a request may bring.</param>
    /// <param name="pages">The folder of its pages in this project, such as <c>/Pages</c>.</param>
    public static WebApplicationBuilder Builder(int port, long mostBytes, string pages)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(LocalHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = mostBytes;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, pages);
        return builder;
    }

    private static void AddServices(IServiceCollection services, string pages)
    {
        services.AddHostFiltering(hosts =>
        {
            hosts.AllowedHosts = ["127.0.0.1", "localhost"];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        services.AddRouting();
        services.AddRazorPages(options => options.RootDirectory = pages);
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
