using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Harness.Documents;
using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary><c>harness demo</c>: plan, simulated fieldwork, analysis and report of the Race, with nothing to set up.</summary>
internal static class DemoCommand
{
    private const string Study = "race-2012";

    public static Command Create(Terminal terminal)
    {
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<string> output = new("--out")
        {
            Description = terminal.Pick("Folder for the reports", "Dossier des rapports"),
            DefaultValueFactory = _ => "reports",
        };
        Command command = new("demo", terminal.Pick("Replay the Race of 2012 against simulated brands and write its report", "Rejouer la Race de 2012 face à des marques simulées et écrire son rapport")) { seed, output, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(Study);
            Plan plan = Planner.Plan(scenario.Required(terminal), parsed.GetValue(seed));
            using Output folder = new(Path.Combine(parsed.GetRequiredValue(output), plan.Study.Id));
            Report report = await SimulatedWave.Run(plan, scenario.Source, folder, terminal, cancellation);
            folder.Publish();
            ExitCode code = report.Analysis.Sent < report.Analysis.Planned ? ExitCode.SomeFailed : ExitCode.Ok;
            if (parsed.GetValue(json))
            {
                terminal.Data.WriteLine(JsonSerializer.Serialize(new { Folder = folder.Path, report.Root, report.Analysis.Sent, report.Analysis.Answered, Findings = report.Findings.Select(finding => finding.Sentence.In(terminal.Language)) }, Arguments.JsonOptions));
            }
            else
            {
                Show(report, terminal);
            }

            terminal.Say($"Report: {Path.Combine(folder.Path, "report.html")}", $"Rapport : {Path.Combine(folder.Path, "report.html")}");
            terminal.Say($"Next: harness serve {folder.Path}, or harness plan {Study} to read every message.", $"Ensuite : harness serve {folder.Path}, ou harness plan {Study} pour lire chaque message.");
            return (int)code;
        });
        return command;
    }

    private static void Show(Report report, Terminal terminal)
    {
        Language l = terminal.Language;
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            l.Pick("Sector", "Secteur"), l.Pick("Brand", "Marque"), l.Pick("Answered", "Répondus"), l.Pick("Share", "Part"), l.Pick("95% interval", "Intervalle à 95 %"), l.Pick("Within 24 h", "En 24 h"));
        foreach (Sector sector in report.Study.Panel.Sectors)
        {
            foreach (Brand brand in report.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id))
            {
                Row(table, sector.Name.In(l), report.Analysis.Brand(brand.Id), l);
            }
        }

        Row(table, string.Empty, report.Analysis.Overall, l);
        terminal.Show(table);
        Say(report, Says.Can, terminal.Pick("These messages can say:", "Ces messages peuvent dire :"), terminal);
        Say(report, Says.Cannot, terminal.Pick("They cannot say:", "Ils ne peuvent pas dire :"), terminal);
    }

    private static void Say(Report report, Says says, string heading, Terminal terminal)
    {
        terminal.Data.WriteLine(heading);
        foreach (Finding finding in report.Findings.Where(finding => finding.Says == says))
        {
            terminal.Data.WriteLine($"  - {finding.Sentence.In(terminal.Language)}");
        }

        terminal.Data.WriteLine();
    }

    private static void Row(Table table, string sector, Stratum group, Language l)
    {
        AnsweredBy? day = group.By.FirstOrDefault(by => by.Age == NodaTime.Duration.FromHours(24));
        string within = day?.Share.Value is { } share && group.Published ? $"{Numerals.Share(share, l)} ({Numerals.ShareInterval(day.Share, l)})" : "–";
        table.AddRow(new[] { sector, group.Name(l), group.Fraction(l), group.Share(l), group.Interval(l), within }.Select(Markup.Escape).ToArray());
    }
}
