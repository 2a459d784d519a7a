using System.CommandLine;
using Harness.Findings.Tables;
using Harness.Studies;
using Harness.Tables;

namespace Harness.Commands;

/// <summary><c>harness analyse probes.csv --ratings ratings.csv</c>: the statistics of a table of probes, with silence counted in, and of the quality of replies.</summary>
internal static class AnalyseCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("PROBES")
        {
            HelpName = "probes.csv",
            Description = terminal.Pick(
                "A CSV with the columns wave, brand, sector, channel, category, event (1 = answered, 0 = silent until then) and time_s (seconds); with --ratings also probe_id",
                "Un CSV avec les colonnes wave, brand, sector, channel, category, event (1 = réponse, 0 = silence jusque-là) et time_s (secondes) ; avec --ratings aussi probe_id"),
        };
        Option<string?> marks = new("--ratings")
        {
            HelpName = "ratings.csv",
            Description = terminal.Pick(
                "A CSV of ratings of the replies, by comma or semicolon, with the columns probe_id, rater, i1, i2… (marks from 1 to 5, an empty cell = no mark)",
                "Un CSV des notes données aux réponses, séparé par des virgules ou des points-virgules, avec les colonnes probe_id, rater, i1, i2… (notes de 1 à 5, cellule vide = pas de note)"),
        };
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("analyse", terminal.Pick("Work out the statistics of a table of probes", "Calculer les statistiques d’un tableau de contacts")) { file, marks, json };
        command.SetAction(parsed =>
        {
            string? ratings = parsed.GetValue(marks);
            bool data = parsed.GetValue(json);
            ProbeTable table = Load(parsed.GetRequiredValue(file), path => ProbeCsv.Read(path, data ? ["wave", "brand", "sector"] : ["brand"], ratings is not null));
            RatedProbes? rated = ratings is null ? null : RatedProbes.Of(table, Load(ratings, path => RatingCsv.Read(path, table)));
            if (data)
            {
                terminal.Data.WriteLine(TableAnalysis.Of(table, rated).ToJsonString(Arguments.JsonOptions));
            }
            else
            {
                AnalysisTable.Show(table, rated, terminal);
            }

            return (int)(table.Rows == 0 ? ExitCode.NotEnoughData : ExitCode.Ok);
        });
        return command;
    }

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
