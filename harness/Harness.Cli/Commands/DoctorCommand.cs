using System.CommandLine;
using System.Globalization;
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
        Option<bool> seed = new("--send-seed")
        {
            Description = terminal.Pick(
                "Send one mail from each mailbox of the study to itself, and say where it arrives and how its server judges it; to nobody else",
                "Envoyer un courriel de chaque boîte de l’étude à elle-même, et dire où il arrive et comment son serveur le juge ; à personne d’autre"),
        };
        Option<int> wait = new("--wait") { HelpName = "SECONDS", DefaultValueFactory = _ => (int)SeedDelivery.Usual.Longest.TotalSeconds, Description = terminal.Pick("How long to wait for it, from 1 to 3600", "Combien de temps l’attendre, de 1 à 3600") };
        wait.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 3600))
            {
                result.AddError(terminal.Pick($"“{token.Value}” is not a number of seconds from 1 to 3600.", $"« {token.Value} » n’est pas un nombre de secondes de 1 à 3600."));
            }
        });
        LiveOptions live = new(terminal);
        Option<bool> install = new("--install-browser")
        {
            Description = terminal.Pick("First download a Chromium of its own, for forms and pictures of pages", "Télécharger d’abord un Chromium qui lui soit propre, pour les formulaires et les images de pages"),
        };
        Command command = new("doctor", terminal.Pick(
            "Say what this machine lacks for a study in real time; exit code 1 when something must be put right", "Dire ce qui manque à cette machine pour une étude en temps réel ; code de sortie 1 quand quelque chose doit être corrigé")) { target, json, online, install, seed, wait, live.Server };
        command.SetAction(async (parsed, cancellation) =>
        {
            bool missed = parsed.GetValue(install) && !await Downloaded(terminal, cancellation);
            List<Check> checks = [.. await Look(parsed.GetValue(target), parsed.GetValue(online), terminal, cancellation)];
            if (parsed.GetValue(seed))
            {
                checks.AddRange(await Seed(parsed, parsed.GetValue(target), TimeSpan.FromSeconds(parsed.GetValue(wait)), live, terminal, cancellation));
            }

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
            .. study is not null ? ChannelCheck.Of(study, folder, machine) : isJournal ? [] : ChannelCheck.Of(machine),
        ];
        if (online && study is not null && await Names(cancellation) is { } names)
        {
            checks.AddRange(await MailDomainCheck.Of(study, names.Of, cancellation));
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

    /// <summary>Sends only where a study was named: a folder with a journal has no mailbox.</summary>
    private static async ValueTask<IReadOnlyList<Check>> Seed(ParseResult parsed, string? target, TimeSpan longest, LiveOptions live, Terminal terminal, CancellationToken cancellation)
    {
        if (target is null || ReportFolder.HasJournal(target))
        {
            throw new SetupException(new("--send-seed needs the study whose mailboxes are tried: harness doctor STUDY --send-seed", "--send-seed demande l’étude dont on essaie les boîtes : harness doctor ÉTUDE --send-seed"));
        }

        Scenario scenario = Scenario.Load(target);
        Study study = scenario.Required(terminal);
        TxtRecords? names = await Names(cancellation);
        TimeSpan between = longest < SeedDelivery.Usual.Between * 2 ? TimeSpan.FromSeconds(1) : SeedDelivery.Usual.Between;
        return await new SeedDelivery(live.ReachOf(parsed, study, scenario), (longest, between), TimeProvider.System)
            .Of(study, (name, stop) => names is null ? ValueTask.FromResult<IReadOnlyList<string>?>(null) : names.Of(name, stop), cancellation);
    }

    private static async ValueTask<TxtRecords?> Names(CancellationToken cancellation) =>
        TxtRecords.OfSystem(File.Exists(Resolvers) ? await File.ReadAllTextAsync(Resolvers, cancellation) : "") is { } server ? new(server, TimeSpan.FromSeconds(3), TimeProvider.System) : null;

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
        Subject.Channel => terminal.Pick("channel", "canal"),
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
