using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Commands;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class Arguments
{
    public const ulong DefaultSeed = 2012;

    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Argument<string> Study(Terminal terminal)
    {
        Argument<string> study = new("STUDY")
        {
            HelpName = "STUDY",
            Description = terminal.Pick(
                $"A study file, a folder with a study.yaml, or a shipped scenario ({string.Join(", ", Scenario.Shipped)})",
                $"Un fichier d’étude, un dossier avec un study.yaml, ou un scénario fourni ({string.Join(", ", Scenario.Shipped)})"),
        };
        study.CompletionSources.Add([.. Scenario.Shipped]);
        return study;
    }

    /// <summary>Where a journal lies.</summary>
    public static Argument<string?> Folder(Terminal terminal) => new("FOLDER")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = terminal.Pick("Folder with the journal (default: reports/race-2012, else the only one in reports)", "Dossier du journal (par défaut : reports/race-2012, sinon le seul de reports)"),
    };

    public static Option<string?> StudyOfJournal(Terminal terminal) => new("--study")
    {
        HelpName = "FILE|FOLDER",
        Description = terminal.Pick("The study of the journal: a file or folder (default: the shipped scenario the journal names)", "L’étude du journal : un fichier ou un dossier (par défaut : le scénario fourni que nomme le journal)"),
    };

    public static Option<string> Out(Terminal terminal) => new("--out")
    {
        HelpName = "DIR",
        Description = terminal.Pick("Folder for the reports", "Dossier des rapports"),
        DefaultValueFactory = _ => "reports",
    };

    public static Option<ulong> Seed(Terminal terminal) => new("--seed")
    {
        Description = terminal.Pick("Seed of everything random; the same seed gives the same bytes", "Graine de tout ce qui est tiré au sort ; la même graine donne les mêmes octets"),
        DefaultValueFactory = _ => DefaultSeed,
        CustomParser = result => Number(result, terminal),
    };

    public static Option<int> Wave(Terminal terminal) => new("--wave")
    {
        HelpName = "N",
        Description = terminal.Pick("Which wave of a study that is repeated (default: 1)", "Quelle vague d’une étude répétée (par défaut : 1)"),
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                result.AddError(terminal.Pick($"“{written}” is not the number of a wave, such as 2.", $"« {written} » n’est pas le numéro d’une vague, tel que 2."));
            }

            return number;
        },
    };

    /// <summary>The number of a wave that the study has.</summary>
    public static int Allowed(int wave, Study study)
    {
        (string asked, string most) = (wave.ToString(CultureInfo.InvariantCulture), study.WaveIds.Count.ToString(CultureInfo.InvariantCulture));
        return wave >= 1 && wave <= study.WaveIds.Count ? wave : throw new SetupException(study.WaveIds.Count == 1
            ? new($"There is no wave {asked}: {study.Id} is run once, allowed is 1; schedule.repeat makes waves.", $"Il n’y a pas de vague {asked} : {study.Id} se déroule une seule fois, seul 1 est admis ; schedule.repeat crée des vagues.")
            : new($"There is no wave {asked}: {study.Id} has waves 1 to {most}.", $"Il n’y a pas de vague {asked} : {study.Id} a les vagues 1 à {most}."));
    }

    public static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Pick("Print data as JSON", "Écrire les données en JSON") };

    private static ulong Number(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (!ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
        {
            result.AddError(terminal.Pick($"“{written}” is not a seed: a whole number from 0 to {ulong.MaxValue:D}.", $"« {written} » n’est pas une graine : un nombre entier de 0 à {ulong.MaxValue:D}."));
        }

        return seed;
    }

    /// <summary>The real time that a simulated day takes: a second to a day, which is real time; null where none was asked for.</summary>
    public static Option<Duration?> Day(Terminal terminal, string description) => new("--day")
    {
        HelpName = "TIME",
        Description = description,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (WrittenTime.Parse(written) is { } time && time <= Duration.FromDays(1))
            {
                return time;
            }

            result.AddError(terminal.Pick($"“{written}” is not how long a day can take: 1s to 24h, such as 2s or 10m.", $"« {written} » n’est pas une durée possible pour un jour : de 1s à 24h, telle que 2s ou 10m."));
            return null;
        },
    };

    /// <summary>A port; null where none was asked for.</summary>
    public static Option<int?> Port(Terminal terminal, string description)
    {
        Option<int?> port = new("--port") { Description = description };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number is >= 0 and <= IPEndPoint.MaxPort))
            {
                result.AddError(terminal.Pick($"“{token.Value}” is not a port: 0 to {IPEndPoint.MaxPort}.", $"« {token.Value} » n’est pas un port : de 0 à {IPEndPoint.MaxPort}."));
            }
        });
        return port;
    }
}
