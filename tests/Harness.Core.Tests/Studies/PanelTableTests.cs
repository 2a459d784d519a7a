using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class PanelTableTests
{
    private const string Good = """"
        Marque;Secteur;Canal;Compte;Ouverture;Rôle;Abonnés;Note
        Crédit Général;Banques;x;@credit;01/03/2009;assistance;12 000;
        Crédit Général;Banques;email;client@credit.example;;;;Deux comptes
        "L'Abri ""Vert""";Maisons & jardins;x;@abri;2012-05-06;marque;;

        """";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void A_spreadsheet_becomes_a_panel_that_reads_without_problems(string encoding)
    {
        byte[] bytes = encoding == "utf-8" ? Encoding.UTF8.GetBytes(Good) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Good);
        (string? yaml, IReadOnlyList<Problem> problems) = new PanelTable(["x", "email"]).ToYaml("panel.csv", bytes);

        problems.ShouldBeEmpty();
        yaml.ShouldBe("""
            sectors:
              - id: banques
                name: {en: "Banques", fr: "Banques"}
              - id: maisons-jardins
                name: {en: "Maisons & jardins", fr: "Maisons & jardins"}
            brands:
              - id: credit-general
                name: "Crédit Général"
                sector: banques
                accounts:
                  - {channel: x, handle: "@credit", opened: 2009-03-01, role: support, followers: 12000}
                  - {channel: email, handle: "client@credit.example"}
                note: {en: "Deux comptes", fr: "Deux comptes"}
              - id: l-abri-vert
                name: "L'Abri \"Vert\""
                sector: maisons-jardins
                accounts:
                  - {channel: x, handle: "@abri", opened: 2012-05-06, role: brand}

            """);
        (Panel? panel, IReadOnlyList<Problem> found) = new StudyReader(["x", "email"]).ReadPanel("panel.yaml", _ => Encoding.UTF8.GetBytes(yaml!));
        found.ShouldBeEmpty();
        panel!.Brands[0].Accounts.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("brand,sector,channel,handle\nA,S,fax,@a\n", "p.csv:2:5: 'fax' is not a channel; allowed are x, email.")]
    [InlineData("brand,sector,channel,handle\nA,,x,@a\n", "p.csv:2:3: This row has nothing in the column 'sector'.")]
    [InlineData("brand,sector,channel,handle\nA,S,x,@a\nA,T,email,a@a.example\n", "p.csv:3:3: 'T' contradicts 'S' on line 2, which speaks of the same brand.")]
    [InlineData("brand,sector,channel,handle\nA,S,x,@a\nA,S,X,@a\n", "p.csv:3:7: '@a' already stands on line 2; it may stand once.")]
    [InlineData("brand,sector,channel,handle,opened\nA,S,x,@a,31/02/2012\n", "p.csv:2:10: '31/02/2012' is not a date such as 2012-01-30.")]
    [InlineData("brand,sector,channel,handle,followers\nA,S,x,@a,many\n", "p.csv:2:10: 'many' is not a whole number.")]
    [InlineData("brand,sector,channel,handle,role\nA,S,x,@a,boss\n", "p.csv:2:10: 'boss' is not one of support, brand, other.")]
    [InlineData("brand,sector,channel\nA,S,x\n", "p.csv:1:1: There is no column 'handle'; the columns are brand, sector, channel.")]
    [InlineData("brand,brand,sector,channel,handle\nA,A,S,x,@a\n", "p.csv:1:7: 'brand' already stands on line 1; it may stand once.")]
    [InlineData("brand,sector,channel,handle\n", "p.csv:1:1: There is nothing below the header.")]
    [InlineData("", "p.csv:1:1: This file is empty.")]
    public void A_fault_is_told_by_row_and_column_and_nothing_is_made(string text, string problem)
    {
        (string? yaml, IReadOnlyList<Problem> problems) = new PanelTable(["x", "email"]).ToYaml("p.csv", Encoding.UTF8.GetBytes(text));

        yaml.ShouldBeNull();
        problems.Select(each => each.In(Language.En)).ShouldBe([problem]);
    }

    [Fact]
    public void Names_that_give_one_identifier_are_told_apart()
    {
        (string? yaml, _) = new PanelTable(["x"]).ToYaml("p.csv", "brand,sector,channel,handle\nA b,S,x,@a\nA-B,S,x,@b\n★,S,x,@c\n"u8.ToArray());

        yaml!.Split('\n').Where(line => line.StartsWith("  - id:", StringComparison.Ordinal)).ShouldBe(["  - id: s", "  - id: a-b", "  - id: a-b-2", "  - id: brand"]);
    }
}
