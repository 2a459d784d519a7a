using System.CommandLine;
using System.Text.Json;
using Harness.Browser;
using Harness.Journal;
using Harness.Runs;
using Harness.Runs.Checks;
using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Commands;

/// <summary><c>harness doctor [STUDY|FOLDER]</c>: whether a machine, and a study on it, are fit for real time.</summary>
internal static class DoctorCommand
{
    private const string Resolvers = "/etc/resolv.conf";

    public static Command Create(Terminal terminal)
    {
        Argument<string?> target = new("STUDY|FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = terminal.Pick("A study, whose secrets and zone are looked at too, or a folder with a journal (default: the machine alone)", "Une étude, dont on regarde aussi les secrets et le fuseau, ou un dossier avec un journal (par défaut : la machine seule)"),
        };
        Option<bool> json = Arguments.Json(terminal);
        Option<bool> online = new("--online")
        {
            Description = terminal.Pick("Ask a name server, too, whether the mail domains of the study say who may write for them (SPF, DMARC)", "Demander aussi à un serveur de noms si les domaines de courriel de l’étude disent qui peut écrire pour eux (SPF, DMARC)"),
        };
        Option<bool> install = new("--install-browser")
        {
            Description = terminal.Pick("First download a Chromium of its own, for forms and pictures of pages", "Télécharger d’abord un Chromium qui lui soit propre, pour les formulaires et les images de pages"),
        };
        Command command = new("doctor", terminal.Pick(
            "Say what this machine lacks for a study in real time; exit code 1 when something must be put right", "Dire ce qui manque à cette machine pour une étude en temps réel ; code de sortie 1 quand quelque chose doit être corrigé")) { target, json, online, install };
        command.SetAction(async (parsed, cancellation) =>
        {
            bool missed = parsed.GetValue(install) && !await Downloaded(terminal, cancellation);
            IReadOnlyList<Check> checks = await Look(parsed.GetValue(target), parsed.GetValue(online), terminal, cancellation);
            terminal.Data.WriteLine(parsed.GetValue(json) ? Json(checks, terminal.Language) : Text(checks, terminal));
            bool fit = checks.All(check => check.Grade != Grade.Failure);
            if (!fit)
            {
                terminal.Say("Put right what failed before a study runs in real time.", "Corrigez ce qui a échoué avant qu’une étude s’exécute en temps réel.");
            }

            return (int)(fit && !missed ? ExitCode.Ok : ExitCode.Unexpected);
        });
        return command;
    }

    private static async ValueTask<bool> Downloaded(Terminal terminal, CancellationToken cancellation)
    {
        bool isThere = await ChromiumDownload.Elsewhere(WorkerCommand.Self, line => terminal.Say(line, line), cancellation);
        if (!isThere)
        {
            terminal.Say(
                $"Chromium could not be downloaded; is there a network? Without one: apt-get install chromium from a medium, or name one in {ChromiumPlace.Variable}.",
                $"Chromium n’a pas pu être téléchargé ; y a-t-il un réseau ? Sans réseau : apt-get install chromium depuis un support, ou désignez-en un dans {ChromiumPlace.Variable}.");
        }

        return isThere;
    }

    private static async ValueTask<IReadOnlyList<Check>> Look(string? target, bool online, Terminal terminal, CancellationToken cancellation)
    {
        Machine machine = new("/", terminal.Environment, TimeProvider.System);
        bool isJournal = target is not null && ReportFolder.HasJournal(target);
        Study? study = target is null || isJournal ? null : Scenario.Load(target).Required(terminal);
        string folder = target is null ? "." : Directory.Exists(target) ? target : Path.GetDirectoryName(Path.GetFullPath(target))!;
        List<Check> checks =
        [
            VersionCheck.Of(WaveReport.Tool),
            ClockCheck.Of(machine),
            ZoneCheck.Of(machine, study),
            PowerCheck.Of(machine),
            BrowserCheck.Of(machine, study),
            DiskCheck.Of(folder),
            DatabaseCheck.Engine(),
            .. study is null ? [] : SecretCheck.Of(study, folder, machine),
            .. study is null ? [] : TokenCheck.Of(study, folder),
        ];
        if (online && study is not null && TxtRecords.OfSystem(File.Exists(Resolvers) ? await File.ReadAllTextAsync(Resolvers, cancellation) : "") is { } server)
        {
            checks.AddRange(await MailDomainCheck.Of(study, new TxtRecords(server, TimeSpan.FromSeconds(3), TimeProvider.System).Of, cancellation));
        }

        if (isJournal && File.Exists(ReportFolder.JournalOf(target!)))
        {
            string journal = ReportFolder.JournalOf(target!);
            Check database = DatabaseCheck.Of(journal);
            checks.Add(database);
            checks.AddRange(database.Grade == Grade.Ok && DatabaseCheck.Place(journal, JournalGlance.At(journal).Events.Values.Sum()) is { } place ? [place] : []);
            checks.Add(SwitchCheck.Of(journal, await ControlClient.Ask(journal, ControlVerb.Status, TimeProvider.System, cancellation)));
        }

        return checks;
    }

    private static string Text(IReadOnlyList<Check> checks, Terminal terminal) => string.Join(
        Environment.NewLine,
        checks.SelectMany(check => new[]
        {
            $"{Mark(check.Grade, terminal),-9} {Named(check.Name, terminal),-10} {terminal.Pick(check.What.En, check.What.Fr)}",
            check.Todo is { } todo ? $"{string.Empty,-20} {terminal.Pick(todo.En, todo.Fr)}" : null,
        }).OfType<string>());

    private static string Named(Subject subject, Terminal terminal) => subject switch
    {
        Subject.Versions => "versions",
        Subject.Clock => terminal.Pick("clock", "horloge"),
        Subject.Zones => terminal.Pick("zones", "fuseaux"),
        Subject.Sleep => terminal.Pick("sleep", "veille"),
        Subject.Browser => terminal.Pick("browser", "navigateur"),
        Subject.Disk => terminal.Pick("disk", "disque"),
        Subject.Sqlite => "sqlite",
        Subject.Secret => "secret",
        Subject.Mail => terminal.Pick("mail", "courriel"),
        Subject.Journal => "journal",
        Subject.Place => terminal.Pick("place", "endroit"),
        Subject.Host => terminal.Pick("host", "hôte"),
    };

    private static string Mark(Grade grade, Terminal terminal) => grade switch
    {
        Grade.Ok => "ok",
        Grade.Warning => terminal.Pick("warning", "attention"),
        Grade.Failure => terminal.Pick("failure", "échec"),
    };

    private static string Json(IReadOnlyList<Check> checks, Language language) => JsonSerializer.Serialize(
        checks.Select(check => new { Name = Kebab.Of(check.Name), Grade = Kebab.Of(check.Grade), Message = check.What.In(language), Todo = check.Todo?.In(language) }),
        Arguments.JsonOptions);
}
