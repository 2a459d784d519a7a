using System.Text;
using System.Text.Json;
using Harness.Commands;
using Harness.Readings.Statements;

namespace Harness.Cli.Tests.Commands;

public sealed class ClaimsCommandTests
{
    private const string Wrong = "Levain answered 17.5% of 20 messages.\n";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void What_was_published_about_the_race_is_told_as_approved(string language)
    {
        Session session = Session.Run("claims", Race, "--lang", language);
        session.Code.ShouldBe(ExitCode.Usage);
        string shown = (session.Data + session.Messages).Replace(Race, "race_claims.csv", StringComparison.Ordinal).ReplaceLineEndings("\n");
        Approved.Match(Repository.At("tests", "Harness.Cli.Tests", "Commands", "Approved", $"race_claims.{language}.txt"), shown);
    }

    [Fact]
    public void As_json_and_as_csv_each_problem_has_its_place_and_its_rule()
    {
        using TemporaryFolder folder = new();
        string file = Written(folder, "a.txt", Wrong);
        using JsonDocument json = JsonDocument.Parse(Session.Run("claims", file, "--format", "json").Data);
        JsonElement problem = json.RootElement.EnumerateArray().ShouldHaveSingleItem();
        problem.GetProperty("rule").GetString().ShouldBe("not-whole");
        problem.GetProperty("line").GetInt32().ShouldBe(1);
        problem.GetProperty("column").GetInt32().ShouldBe(17);
        problem.GetProperty("severity").GetString().ShouldBe("error");
        problem.GetProperty("printed").GetString().ShouldBe("17.5% of 20");
        string[] csv = Session.Run("claims", file, "--format", "csv").Data.TrimEnd('\n').Split('\n');
        csv[0].ShouldBe("file,line,column,rule,severity,printed,problem,bears");
        csv[1].ShouldStartWith($"{file},1,17,not-whole,error,17.5% of 20,");
    }

    [Theory]
    [InlineData("Levain answered 3 of 20 messages (15%, 95% interval 5.2% to 36.0%).", "a.txt: 2 statement(s) read, 0 error(s), 0 warning(s), 0 remark(s).")]
    [InlineData("Levain answered 15% of messages.", "a.txt: 1 statement(s) read, 0 error(s), 1 warning(s), 0 remark(s).")]
    [InlineData("Bread is good.", "a.txt: no claim about answers was found: nothing was checked.")]
    public void What_holds_ends_well_and_what_was_not_checked_is_said(string text, string message)
    {
        using TemporaryFolder folder = new();
        Session session = Session.Run("claims", Written(folder, "a.txt", text));
        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldContain(message);
    }

    [Fact]
    public void The_sample_is_taken_from_the_command_line_where_the_text_does_not_say_it()
    {
        using TemporaryFolder folder = new();
        string file = Written(folder, "a.txt", "Levain was the fastest to answer.\n");
        Session.Run("claims", file).Data.ShouldContain("how many there are is not said");
        Session few = Session.Run("claims", file, "--n", "20");
        few.Code.ShouldBe(ExitCode.Usage);
        few.Data.ShouldContain("error [too-few-for-order]");
        Session.Run("claims", file, "--n", "200", "--brands", "14").Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void A_table_of_a_spreadsheet_is_read_in_its_own_encoding()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("t.csv");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("marque;envoyés;taux de réponse\r\nPétrin;20;17,5 %\r\n"));
        Session session = Session.Run("claims", file, "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldContain("t.csv:2:11: erreur [not-whole] «\u00a017,5 %\u00a0»");
    }

    [Theory]
    [InlineData("claims", "nowhere.csv", "There is no file nowhere.csv.")]
    [InlineData("claims", "", "claims")]
    public void A_file_that_is_not_there_is_said(string verb, string file, string message)
    {
        Session session = file.Length == 0 ? Session.Run(verb) : Session.Run(verb, file);
        session.Code.ShouldBe(ExitCode.Usage);
        (session.Messages + verb).ShouldContain(message);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_what_can()
    {
        using TemporaryFolder folder = new();
        Session.Run("claims", Written(folder, "a.docx", Wrong)).Messages.ShouldContain("cannot be checked: .csv, .md, .markdown, .html, .htm, .txt");
        Session open = Session.Run("claims", Written(folder, "a.csv", "claim,value\n\"open,1\n"), "--lang", "fr");
        open.Code.ShouldBe(ExitCode.Usage);
        open.Messages.ShouldContain("a.csv:2:1: ");
        string file = Written(folder, "a.txt", Wrong);
        Session.Run("claims", file, "--format", "xml").Messages.ShouldContain("“xml” is not a format here: text, json or csv.");
        Session.Run("claims", file, "--n", "0").Messages.ShouldContain("“0” is not a number of contacts: a whole number from 1.");
        Session.Run("claims", file, "--brands", "x", "--lang", "fr").Messages.ShouldContain("«\u00a0x\u00a0» n’est pas un nombre de marques\u00a0: un nombre entier à partir de 1.");
    }

    [Theory]
    [InlineData("claims.md")]
    [InlineData("claims.fr.md")]
    public void The_documents_name_every_rule(string page)
    {
        string text = File.ReadAllText(Repository.At("harness", "docs", page));
        foreach (ClaimRule rule in ClaimRules.All)
        {
            text.ShouldContain($"`{rule.Id}`");
            text.ShouldContain(page.Contains(".fr.", StringComparison.Ordinal) ? rule.Says.Fr : rule.Says.En);
        }
    }

    private static string Race { get; } = Repository.At("tests", "Harness.Cli.Tests", "Commands", "Approved", "race_claims.csv");

    private static string Written(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.At(name), text);
        return folder.At(name);
    }
}
