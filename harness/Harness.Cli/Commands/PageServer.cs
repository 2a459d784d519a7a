using System.Globalization;
using System.Net.Sockets;
using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Harness.Commands;

/// <summary>Pages that answer at an address on this machine until they are disposed of.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    public const int DefaultPort = 5080;

    private PageServer(WebApplication app) => App = app;

    public WebApplication App { get; }

    /// <summary>Where to open them, without a slash at the end.</summary>
    public string Address => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts the pages of a wave.</summary>
    /// <param name="shown">What is shown at the moment.</param>
    /// <param name="host">How the process does that runs the wave; null when none does here.</param>
    /// <param name="folder">The folder with the documents.</param>
    /// <param name="port">Where they answer on 127.0.0.1; 0 takes a free port, null the usual one or, where that is taken, a free one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="desk">Where people say what they did by hand; null where the pages only show.</param>
    /// <param name="ratings">Where the wave is rated; null where it is not. It is closed with the pages.</param>
    /// <exception cref="SetupException">The port cannot be had.</exception>
    public static Task<PageServer> Start(Func<ShownWave> shown, Func<HostState?> host, string folder, int? port, CancellationToken cancellation, HandDesk? desk = null, RatingDesk? ratings = null) =>
        Start(at => WebHost.Build(shown, host, folder, at, desk, ratings), port, DefaultPort, cancellation);

    /// <summary>Starts any pages.</summary>
    /// <param name="build">Makes them for a port.</param>
    /// <param name="port">Where they answer on 127.0.0.1; 0 takes a free port, null the usual one or, where that is taken, a free one.</param>
    /// <param name="usual">The usual port.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SetupException">The port cannot be had.</exception>
    public static async Task<PageServer> Start(Func<int, WebApplication> build, int? port, int usual, CancellationToken cancellation)
    {
        PageServer pages = new(build(port ?? usual));
        try
        {
            await pages.App.StartAsync(cancellation);
            return pages;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await pages.DisposeAsync();
            return port is null && IsTaken(error) ? await Start(build, 0, usual, cancellation) : throw NotHad(port ?? usual, error);
        }
    }

    /// <summary>Waits until the user stops it.</summary>
    public async Task UntilStopped(CancellationToken cancellation)
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        App.Lifetime.ApplicationStopping.Register(stopped.SetResult);
        await using CancellationTokenRegistration registration = cancellation.Register(App.Lifetime.StopApplication);
        await stopped.Task;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static bool IsTaken(Exception error) => error.InnerException is AddressInUseException;

    private static SetupException NotHad(int port, Exception error)
    {
        string asked = port.ToString(CultureInfo.InvariantCulture);
        Words why = IsTaken(error) ? new("another program uses it", "un autre programme l’utilise") : new(error.Message, error.Message);
        return new(new(
            $"Port {asked} cannot be had: {why.En}. Take another with --port, or a free one with --port 0.",
            $"Le port {asked} n’est pas disponible : {why.Fr}. Prenez-en un autre avec --port, ou un libre avec --port 0."));
    }
}
