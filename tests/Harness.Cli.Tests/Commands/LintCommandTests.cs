using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class LintCommandTests
{
    [Fact]
    public void The_shipped_race_has_no_problems()
    {
        Session session = Session.Run("lint", "race-2012");
        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldContain("race-2012: no problems.");
    }

    [Fact]
    public void A_mistake_is_shown_with_its_place_its_value_and_a_suggestion()
    {
        using TemporaryFolder folder = new();
        Copy(folder, ("panel.yaml", "sector: banking", "sector: bankng"));
        Session session = Session.Run("lint", folder.Path);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldContain("panel.yaml:");
        session.Data.ShouldContain("bankng");
        session.Data.ShouldContain("Did you mean 'banking'?");
        Session.Run("lint", folder.At("study.yaml"), "--lang", "fr").Data.ShouldContain("Vouliez-vous dire");
    }

    [Fact]
    public void As_json_each_problem_is_an_object()
    {
        using TemporaryFolder folder = new();
        Copy(folder, ("study.yaml", "window: 7d", "window: 7x"));
        using JsonDocument json = JsonDocument.Parse(Session.Run("lint", folder.Path, "--json").Data);
        json.RootElement[0].GetProperty("file").GetString().ShouldBe("study.yaml");
        json.RootElement[0].GetProperty("path").GetString().ShouldBe("window");
    }

    [Fact]
    public void For_a_workflow_each_problem_is_an_annotation()
    {
        using TemporaryFolder folder = new();
        Copy(folder, ("study.yaml", "window: 7d", "window: 7x"), ("personas.yaml", "locale: en-US", "locale: en-US\n  ageBand: \"50%\""));
        Session session = Session.Run("lint", folder.Path, "--format", "github");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldContain("::error file=study.yaml,line=");
        session.Data.ShouldContain(",col=9::window: '7x' is not a time such as 30s, 15m, 2h, 7d or 1h30m.");
        session.Data.ShouldContain("'50%25' is not one of 18-24");
        Session.Run("lint", folder.Path, "--format", "xml").Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void Warnings_alone_fail_only_where_one_is_strict()
    {
        using TemporaryFolder folder = new();
        Copy(folder, ("study.yaml", "weeks: 4", "weeks: 5"));
        Session session = Session.Run("lint", folder.Path);
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("warning: design.addressByWeek: The factor 'address' cannot be balanced: 4 does not divide 5.");
        Session strict = Session.Run("lint", folder.Path, "--format", "json", "--strict");
        strict.Code.ShouldBe(ExitCode.Usage);
        strict.Data.ShouldContain("\"severity\": \"warning\"");
        Session.Run("lint", folder.Path, "--lang", "fr").Messages.ShouldContain("aucun problème, ");
    }

    [Fact]
    public void A_study_with_problems_is_not_planned_and_all_are_said()
    {
        using TemporaryFolder folder = new();
        Copy(folder, ("study.yaml", "window: 7d", "window: 7x"), ("personas.yaml", "locale: en-US", "locle: en-US"));
        Session session = Session.Run("plan", folder.Path);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("study.yaml:");
        session.Messages.ShouldContain("personas.yaml:");
    }

    private static void Copy(TemporaryFolder folder, params (string File, string From, string To)[] changes)
    {
        foreach (string source in Directory.EnumerateFiles(Repository.At("scenarios", "race-2012")))
        {
            string name = Path.GetFileName(source), text = File.ReadAllText(source);
            foreach ((string _, string from, string to) in changes.Where(change => change.File == name))
            {
                text = text.Replace(from, to, StringComparison.Ordinal);
            }

            File.WriteAllText(folder.At(name), text);
        }
    }
}
