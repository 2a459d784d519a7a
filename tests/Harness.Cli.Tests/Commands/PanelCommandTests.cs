using System.Text;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class PanelCommandTests
{
    [Fact]
    public void A_spreadsheet_becomes_a_panel_file_once()
    {
        using TemporaryFolder folder = new();
        string table = folder.At("marques.csv"), panel = folder.At("panel.yaml");
        File.WriteAllBytes(table, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("marque;secteur;canal;compte\r\nCrédit Général;Banques;simulated;@credit\r\n"));

        Session.Run("panel", "import", table, "-o", panel, "--lang", "fr").Code.ShouldBe(ExitCode.Ok);
        string written = File.ReadAllText(panel);
        written.ShouldContain("  - id: credit-general\n    name: \"Crédit Général\"\n");
        written.ShouldStartWith("# Fait à partir de marques.csv");

        File.AppendAllText(panel, "# mine\n");
        Session again = Session.Run("panel", "import", table, "-o", panel);
        again.Code.ShouldBe(ExitCode.Usage);
        again.Messages.ShouldContain("--force");
        File.ReadAllText(panel).ShouldEndWith("# mine\n");
        Session.Run("panel", "import", table, "-o", panel, "--force").Code.ShouldBe(ExitCode.Ok);
        File.ReadAllText(panel).ShouldNotContain("# mine");
    }

    [Fact]
    public void A_faulty_row_is_told_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "brand,sector,channel,handle\nA,S,simulated,@a\nB,S,simulatde,@b\n");

        Session session = Session.Run("panel", "import", folder.At("p.csv"), "-o", folder.At("panel.yaml"));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("p.csv:3:5: 'simulatde' is not a channel; allowed are simulated, email, web, http, phone, letter, bluesky, mastodon, x, facebook. Did you mean 'simulated'?");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
        Session.Run("panel", "import", folder.At("none.csv")).Code.ShouldBe(ExitCode.Usage);
    }
}
