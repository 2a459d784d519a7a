using System.CommandLine;
using System.Globalization;
using Harness.Journal;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>
/// What <c>pause</c>, <c>resume</c> and <c>stop</c> share: the files beside the journal are set first, which needs no host and outlives
/// it; then the host is asked, so that the answer says what holds.
/// </summary>
internal static class SwitchVerb
{
    /// <param name="verb">What is asked.</param>
    /// <param name="about">What the help says.</param>
    /// <param name="alone">What to say when no host runs the study.</param>
    /// <param name="done">What to say when the host obeyed.</param>
    /// <param name="terminal">Where to say it.</param>
    public static Command Create(ControlVerb verb, Words about, Words alone, Words done, Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> database = DatabaseReference.Option(terminal);
        Command command = new(verb switch { ControlVerb.Pause => "pause", ControlVerb.Resume => "resume", ControlVerb.Stop => "stop", ControlVerb.Status => "status", ControlVerb.Import => "import" }, terminal.Pick(about.En, about.Fr)) { folder, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (SharedFolder.Find(parsed.GetValue(folder), parsed.GetValue(database)) is { } shared)
            {
                return (int)Turn(verb, shared, terminal);
            }

            string journal = ReportFolder.JournalOf(ReportFolder.Find(parsed.GetValue(folder)));
            Put(verb, journal);
            ControlReply reply = await ControlClient.Ask(journal, verb, TimeProvider.System, cancellation);
            return (int)Say(verb, reply, alone, done, terminal);
        });
        return command;
    }

    /// <summary>Turns the one switch that every machine looks at before each send.</summary>
    private static ExitCode Turn(ControlVerb verb, SharedFolder shared, Terminal terminal)
    {
        using PostgresStore store = shared.Visit();
        DatabaseReference.Within(store.Where, () =>
        {
            new SharedSwitch(store).Turn(verb);
            return verb;
        });
        terminal.Say(verb switch
        {
            ControlVerb.Pause => new("Paused on every machine: nothing is sent until harness resume; replies are still read.", "En pause sur toutes les machines : rien n’est envoyé jusqu’à harness resume ; les réponses sont toujours lues."),
            ControlVerb.Stop => new("Stopped on every machine: nothing is sent any more, and the hosts end in a few seconds.", "Arrêté sur toutes les machines : plus rien n’est envoyé, et les hôtes se terminent en quelques secondes."),
            _ => new("Lifted: machines that run may send again, and those that ended can be started again.", "Levé : les machines en marche peuvent de nouveau envoyer, et celles qui se sont terminées peuvent être relancées."),
        });
        return ExitCode.Ok;
    }

    private static void Put(ControlVerb verb, string journal)
    {
        try
        {
            using ControlState state = new(ControlFiles.Beside(journal));
            state.Obey(verb);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"The folder of the journal cannot be written: {error.Message}", $"Impossible d’écrire dans le dossier du journal : {error.Message}"));
        }
    }

    private static ExitCode Say(ControlVerb verb, ControlReply reply, Words alone, Words done, Terminal terminal)
    {
        string pid = reply.Host?.Pid.ToString(CultureInfo.InvariantCulture) ?? "–";
        switch (reply)
        {
            case { Outcome: ControlOutcome.NoHost }:
                terminal.Say(alone);
                return ExitCode.Ok;
            case { Outcome: ControlOutcome.Silent }:
                terminal.Say(
                    $"Process {pid} runs this study and does not answer; it looks at the files beside the journal before each send. If it hangs, end it.",
                    $"Le processus {pid} exécute cette étude et ne répond pas ; il regarde les fichiers à côté du journal avant chaque envoi. S’il est bloqué, arrêtez-le.");
                return ExitCode.Unexpected;
            case { Answer.State: ControlMode.Stopped } when verb != ControlVerb.Stop:
                terminal.Say($"Process {pid} is ending: it was stopped. Start the study again afterwards.", $"Le processus {pid} se termine : il a été arrêté. Relancez l’étude ensuite.");
                return ExitCode.Unexpected;
            default:
                terminal.Say(done);
                return ExitCode.Ok;
        }
    }
}
