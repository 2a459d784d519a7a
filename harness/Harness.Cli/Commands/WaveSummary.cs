using System.Text.Json;
using Harness.Documents;
using Harness.Findings;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary>What a wave has found, in the terminal.</summary>
internal static class WaveSummary
{
    public static ExitCode Show(Report report, string folder, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Data.WriteLine(JsonSerializer.Serialize(new { Folder = folder, report.Root, report.Analysis.Sent, report.Analysis.Answered, Findings = report.Findings.Select(finding => finding.Sentence.In(terminal.Language)) }, Arguments.JsonOptions));
        }
        else
        {
            Table(report, terminal);
        }

        return report.Analysis.Sent < report.Analysis.Planned ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    private static void Table(Report report, Terminal terminal)
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
