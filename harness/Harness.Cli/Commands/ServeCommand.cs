using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using Harness.Findings;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Studies;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Harness.Commands;

/// <summary><c>harness serve [FOLDER]</c>: the pages of a finished wave, in a browser on this machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080, LastPort = 65535;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<int> port = new("--port")
        {
            Description = terminal.Pick("Port on 127.0.0.1; 0 takes a free one", "Port sur 127.0.0.1 ; 0 en prend un libre"),
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(result => OnlyPorts(result, terminal));
        Command command = new("serve", terminal.Pick(
            "Show a finished wave in the browser, on this machine only; Ctrl-C or SIGTERM stops it, which is its normal end (exit code 0)",
            "Montrer une vague terminée dans le navigateur, sur cette machine seulement ; Ctrl-C ou SIGTERM l’arrête, ce qui est sa fin normale (code de sortie 0)")) { folder, study, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            ShownWave wave = Load(ReportFolder.Find(parsed.GetValue(folder)), parsed.GetValue(study), terminal);
            await Serve(wave, parsed.GetValue(port), terminal, cancellation);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static void OnlyPorts(OptionResult result, Terminal terminal)
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number is >= 0 and <= LastPort))
        {
            result.AddError(terminal.Pick($"“{token.Value}” is not a port: 0 to {LastPort}.", $"« {token.Value} » n’est pas un port : de 0 à {LastPort}."));
        }
    }

    private static ShownWave Load(string folder, string? named, Terminal terminal)
    {
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        Study study = ReportFolder.StudyOf(journal, folder, named, terminal);
        IReadOnlyList<Slot> slots = journal.Slots(study);
        return new(journal.Wave, study, slots, journal.Probes(slots.Count), folder, terminal.Language);
    }

    private static async Task Serve(ShownWave wave, int port, Terminal terminal, CancellationToken cancellation)
    {
        await using WebApplication app = WebHost.Build(() => wave, () => null, wave.Folder, port);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            string asked = port.ToString(CultureInfo.InvariantCulture);
            Words why = error.InnerException is AddressInUseException ? new("another program uses it", "un autre programme l’utilise") : new(error.Message, error.Message);
            throw new SetupException(new(
                $"Port {asked} cannot be had: {why.En}. Take another with --port, or a free one with --port 0.",
                $"Le port {asked} n’est pas disponible : {why.Fr}. Prenez-en un autre avec --port, ou un libre avec --port 0."));
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        terminal.Say($"Open {address}/ in a browser; Ctrl-C stops.", $"Ouvrez {address}/ dans un navigateur ; Ctrl-C arrête.");
        await Stop(app, cancellation);
    }

    /// <summary>Waits until the user stops it. Nothing is being written: disposal then cuts connections instead of waiting for them.</summary>
    private static async Task Stop(WebApplication app, CancellationToken cancellation)
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStopping.Register(stopped.SetResult);
        await using CancellationTokenRegistration registration = cancellation.Register(app.Lifetime.StopApplication);
        await stopped.Task;
    }
}
