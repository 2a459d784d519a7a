using System.CommandLine;
using System.Globalization;
using Harness.Findings;
using Harness.Findings.Tables;
using Harness.Statistics;
using Harness.Studies;
using Harness.Tables;
using Spectre.Console;

namespace Harness.Commands;

/// <summary><c>harness analyse probes.csv</c>: the statistics of a table of probes, with silence counted in.</summary>
internal static class AnalyseCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("PROBES")
        {
            HelpName = "probes.csv",
            Description = terminal.Pick(
                "A CSV with the columns wave, brand, sector, channel, category, event (1 = answered, 0 = silent until then) and time_s (seconds)",
                "Un CSV avec les colonnes wave, brand, sector, channel, category, event (1 = réponse, 0 = silence jusque-là) et time_s (secondes)"),
        };
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("analyse", terminal.Pick("Work out the statistics of a table of probes", "Calculer les statistiques d’un tableau de contacts")) { file, json };
        command.SetAction(parsed =>
        {
            bool data = parsed.GetValue(json);
            ProbeTable table = Load(parsed.GetRequiredValue(file), data ? ["wave", "brand", "sector"] : ["brand"], terminal);
            if (data)
            {
                terminal.Data.WriteLine(TableAnalysis.Of(table).ToJsonString(Arguments.JsonOptions));
            }
            else
            {
                Show(table, terminal);
            }

            return (int)(table.Rows == 0 ? ExitCode.NotEnoughData : ExitCode.Ok);
        });
        return command;
    }

    private static ProbeTable Load(string path, IReadOnlyList<string> words, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        (ProbeTable? table, IReadOnlyList<RowProblem> problems) = ProbeCsv.Read(path, words);
        return table ?? throw new SetupException(Phrases.Say(l => string.Join(Environment.NewLine, problems.Select(problem => Line(path, problem, l)))));
    }

    private static string Line(string path, RowProblem problem, Language l)
    {
        string what = problem.Wrong switch
        {
            RowFault.MissingColumn => l.Pick($"the column {problem.Column} is missing; there are {problem.Found}", $"la colonne {problem.Column} manque ; il y a {problem.Found}"),
            RowFault.TooFewCells => l.Pick($"the row ends before the column {problem.Column}", $"la ligne s’arrête avant la colonne {problem.Column}"),
            RowFault.NotZeroOrOne => l.Pick($"{problem.Column} is “{problem.Found}”; allowed are 0 and 1", $"{problem.Column} vaut « {problem.Found} » ; 0 et 1 sont permis"),
            RowFault.NotSeconds => l.Pick($"{problem.Column} is “{problem.Found}”; allowed are seconds, 0 or more, with a point", $"{problem.Column} vaut « {problem.Found} » ; sont permises des secondes, 0 ou plus, avec un point"),
        };
        return $"{path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}: {what}";
    }

    private static void Show(ProbeTable table, Terminal terminal)
    {
        Language l = terminal.Language;
        OrderedSample sample = OrderedSample.Of(table.Milliseconds, table.Answered, table.Brand.Codes, table.Brand.Names.Count);
        Task<LogRank> testing = Task.Run(() => LogRank.Of(sample));
        IReadOnlyList<SurvivalCurve> curves = SurvivalCurve.PerGroup(sample, TableAnalysis.Frame);
        Table shown = new Table().Border(TableBorder.Simple).AddColumns(
            l.Pick("Brand", "Marque"), l.Pick("Answered", "Répondus"), l.Pick("Share", "Taux"), l.Pick("95% interval", "Intervalle à 95 %"), l.Pick("Median, silence counted in", "Médiane, silences compris"), l.Pick("95% interval", "Intervalle à 95 %"));
        foreach (string[] row in table.Brand.Names.Zip(curves).AsParallel().AsOrdered().Select(brand => Row(brand.First, brand.Second, l)))
        {
            shown.AddRow(row);
        }

        terminal.Show(shown);
        if (testing.Result is { ChiSquare: { } statistic, P: { } p } test)
        {
            string value = statistic.ToString("G6", CultureInfo.InvariantCulture), probability = p.ToString("G3", CultureInfo.InvariantCulture), degrees = test.Degrees.ToString(CultureInfo.InvariantCulture);
            terminal.Data.WriteLine(l.Pick(
                $"Log-rank test of all brands: chi-square {value} on {degrees} degrees of freedom, p = {probability}.",
                $"Test du log-rank sur toutes les marques : khi-deux {value} à {degrees} degrés de liberté, p = {probability}."));
        }
    }

    private static string[] Row(string brand, SurvivalCurve curve, Language l)
    {
        int answered = curve.Steps.Count == 0 ? 0 : curve.Steps[^1].Done;
        Estimate share = Proportion.Wilson(answered, curve.N, TableAnalysis.Frame), median = curve.Quantile(0.5);
        return [.. new[]
        {
            brand,
            Numerals.Count(answered, l) + l.Pick(" of ", " sur ") + Numerals.Count(curve.N, l),
            Numerals.Share(share.Value ?? 0, l),
            Numerals.ShareInterval(share, l),
            median.Value is { } seconds ? Numerals.Time(seconds, l) : Wording.Of(median.Absent ?? Absence.NoData).In(l),
            Numerals.TimeInterval(median, l),
        }.Select(Markup.Escape)];
    }
}
