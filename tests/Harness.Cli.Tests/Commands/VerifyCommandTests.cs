using System.Text;
using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    [Theory]
    [InlineData("race-2012")]
    [InlineData("own-sla")]
    public void What_run_writes_agrees_with_its_data(string study)
    {
        using TemporaryFolder folder = Ran(study);

        Session session = Session.Run("verify", folder.At(study));

        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("worked out anew from the data");
        session.Data.ShouldContain("all agree");
        Session.Run("verify", folder.At(study, "data"), "--lang", "fr").Data.ShouldContain("tout concorde.");
    }

    [Theory]
    [InlineData("after-twystery-2016")]
    [InlineData("race-2012")]
    public void The_committed_examples_agree(string example)
    {
        Session session = Session.Run("verify", Repository.At("reports", "examples", example));

        session.Code.ShouldBe(ExitCode.Ok, session.Data);
    }

    [Fact]
    public void The_first_difference_is_named_with_what_is_published_and_what_the_data_give()
    {
        using TemporaryFolder folder = Ran("race-2012");
        string page = folder.At("race-2012", "estimates.json");
        File.WriteAllText(page, File.ReadAllText(page).Replace("\"answered\": ", "\"answered\": 1", StringComparison.Ordinal), new UTF8Encoding(false));

        Session session = Session.Run("verify", folder.At("race-2012"));

        session.Code.ShouldBe(ExitCode.Differs);
        session.Data.ShouldStartWith("estimates.json: /answered\n  published:  1");
        session.Data.ShouldContain("\n  recomputed: ");
        Session french = Session.Run("verify", folder.At("race-2012"), "--lang", "fr");
        french.Data.ShouldContain("\n  publié\u00A0:");
        french.Data.ShouldContain("1\u00A0écart en tout");
        using JsonDocument json = JsonDocument.Parse(Session.Run("verify", folder.At("race-2012"), "--json").Data);
        json.RootElement.GetProperty("differences")[0].GetProperty("place").GetString().ShouldBe("/answered");
    }

    [Fact]
    public void A_folder_without_data_is_refused_with_what_makes_them()
    {
        using TemporaryFolder folder = new();
        Session session = Session.Run("verify", folder.Path);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("--format html,json,data");
        Session.Run("verify").Code.ShouldBe(ExitCode.Usage);
    }

    private static TemporaryFolder Ran(string study)
    {
        TemporaryFolder folder = new();
        Session.Run("run", study, "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);
        return folder;
    }
}
