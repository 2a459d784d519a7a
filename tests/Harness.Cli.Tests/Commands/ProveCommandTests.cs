using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class ProveCommandTests
{
    private static readonly string[] Quick = ["prove", "--n", "20", "--trials", "500", "--method", "wilson-window,log-rank"];

    private static readonly string Reference = Repository.At("tests", "Harness.Reports.Tests", "Findings", "Proofs", "expected.csv");

    [Fact]
    public void The_table_says_measured_expected_three_errors_and_whether_they_agree()
    {
        Session session = Session.Run(Quick);
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("Wilson, share answered within the window (wilson-window)");
        session.Data.ShouldContain("=\u00A095.68");
        session.Data.ShouldContain("→\u00A05");
        session.Data.ShouldContain("not judged");
        session.Data.ShouldContain("12 cells: 4 agree, 0 agree at the second look, 0 differ, 8 are not judged. 500 trials, seed 2012.");
        Session.Run([.. Quick, "--lang", "fr"]).Data.ShouldContain("12 cases\u00A0: 4 concordent");
    }

    [Fact]
    public void With_an_independent_count_every_cell_is_judged()
    {
        using JsonDocument proof = JsonDocument.Parse(Session.Run([.. Quick, "--json", "--reference", Reference]).Data);
        proof.RootElement.GetProperty("holds").GetBoolean().ShouldBeTrue();
        proof.RootElement.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("agreement").GetString()).ShouldAllBe(word => word == "agrees");
    }

    [Fact]
    public void A_cell_that_differs_is_a_promise_not_kept()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("wrong.csv"), "method,world,n,polling,held,trials\nlog-rank,blunt,20,0,20000,40000\n");
        Session session = Session.Run([.. Quick, "--reference", folder.At("wrong.csv"), "--format", "md"]);
        session.Code.ShouldBe(ExitCode.GateFailed);
        session.Data.ShouldContain("✗");
        session.Data.ShouldContain("1 differ");
        session.Messages.ShouldContain("A promise was not kept.");
    }

    [Theory]
    [InlineData("prove --n 20,4", "“4” is not a whole number from 5 to 1000.")]
    [InlineData("prove --trials many", "“many” is not a whole number from 100 to 1000000.")]
    [InlineData("prove --method wilson-windw", "Did you mean 'wilson-window'?")]
    [InlineData("prove --format html", "“html” is not a format here: text, json or md.")]
    [InlineData("prove --reference nowhere.csv", "There is no file nowhere.csv.")]
    public void A_slip_is_answered_with_what_is_allowed(string line, string expected)
    {
        Session session = Session.Run(line.Split(' '));
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(expected);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_with_its_number()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("r.csv"), "method,world,n,polling,held,trials\nlog-rank,blunt,20\n");
        Session.Run("prove", "--reference", folder.At("r.csv")).Messages.ShouldContain("r.csv:2: this line cannot be read");
    }
}
