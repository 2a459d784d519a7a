using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Findings.Tables;
using Harness.Studies;
using Harness.Tables;

namespace Harness.Commands;

/// <summary><c>harness analyse probes.csv --ratings ratings.csv --calendar hours.yaml</c>: the statistics of a table of probes, with silence counted in, of the quality of replies, and of open hours.</summary>
internal static class AnalyseCommand
{
    private const int MostResamples = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("PROBES")
        {
            HelpName = "probes.csv",
            Description = terminal.Pick(
                "A CSV with the columns brand, event (1 = answered, 0 = silent until then) and time_s (seconds); with --json also wave and sector, with --ratings probe_id, with --calendar sent_at",
                "Un CSV avec les colonnes brand, event (1 = réponse, 0 = silence jusque-là) et time_s (secondes) ; avec --json aussi wave et sector, avec --ratings probe_id, avec --calendar sent_at"),
        };
        Option<string?> marks = new("--ratings")
        {
            HelpName = "ratings.csv",
            Description = terminal.Pick(
                "A CSV of ratings of the replies, by comma or semicolon, with the columns probe_id, rater, i1, i2… (marks from 1 to 5, an empty cell = no mark)",
                "Un CSV des notes données aux réponses, séparé par des virgules ou des points-virgules, avec les colonnes probe_id, rater, i1, i2… (notes de 1 à 5, cellule vide = pas de note)"),
        };
        Option<string?> hours = new("--calendar")
        {
            HelpName = "hours.yaml",
            Description = terminal.Pick(
                "A calendar (id, zone, open, closed): waits are also counted in its open hours",
                "Un calendrier (id, zone, open, closed) : les attentes sont aussi comptées dans ses heures d’ouverture"),
        };
        Option<int> resamples = new("--bootstrap")
        {
            HelpName = "N",
            Description = terminal.Pick("Also limit each brand’s median by N resamples, drawn from --seed", "Borner aussi la médiane de chaque marque par N rééchantillonnages, tirés de --seed"),
            CustomParser = result => Resamples(result, terminal),
        };
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("analyse", terminal.Pick("Work out the statistics of a table of probes", "Calculer les statistiques d’un tableau de contacts")) { file, marks, hours, resamples, seed, json };
        command.SetAction(parsed =>
        {
            string? ratings = parsed.GetValue(marks);
            bool data = parsed.GetValue(json);
            ProbeTable table = Load(parsed.GetRequiredValue(file), path => ProbeCsv.Read(path, data ? ["wave", "brand", "sector"] : ["brand"], Extras(parsed.GetValue(marks), parsed.GetValue(hours))));
            RatedProbes? rated = ratings is null ? null : RatedProbes.Of(table, Load(ratings, path => RatingCsv.Read(path, table)));
            BusinessHours? business = parsed.GetValue(hours) is { } calendar ? BusinessHours.Of(table, Scenario.LoadCalendar(calendar)) : null;
            Replicates? replicates = parsed.GetValue(resamples) is > 0 and int count ? Replicates.Of(table, count, parsed.GetValue(seed)) : null;
            if (data)
            {
                terminal.Data.WriteLine(TableAnalysis.Of(table, rated, business, replicates).ToJsonString(Arguments.JsonOptions));
            }
            else
            {
                AnalysisTable.Show(table, rated, business, replicates, terminal);
            }

            return (int)(table.Rows == 0 ? ExitCode.NotEnoughData : ExitCode.Ok);
        });
        return command;
    }

    private static int Resamples(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value, most = MostResamples.ToString(CultureInfo.InvariantCulture);
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > MostResamples)
        {
            result.AddError(terminal.Pick($"“{written}” is not a number of resamples: a whole number from 1 to {most}.", $"« {written} » n’est pas un nombre de rééchantillonnages : un nombre entier de 1 à {most}."));
        }

        return count;
    }

    private static ProbeExtras Extras(string? ratings, string? calendar) =>
        (ratings is null ? ProbeExtras.None : ProbeExtras.Ids) | (calendar is null ? ProbeExtras.None : ProbeExtras.Sendings);

    private static T Load<T>(string path, Func<string, (T? Table, IReadOnlyList<RowProblem> Problems)> read)
        where T : class
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        (T? table, IReadOnlyList<RowProblem> problems) = read(path);
        return table ?? throw new SetupException(RowFaults.Of(path, problems));
    }
}
