using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class DemoCommandTests
{
    private static readonly string[] Committed = 
    [
        "data/README.md", "data/brands.csv", "data/categories.csv", "data/datapackage.json", "data/figures.csv", "data/probes.csv", "data/recompute.R", "data/sectors.csv",
        "estimates.json", "events.jsonl", "report.html",
    ];

    [Fact]
    public void The_committed_example_is_what_the_demo_writes_byte_for_byte()
    {
        using TemporaryFolder folder = new();
        Session.Run("demo", "--lang", "en", "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);
        foreach (string name in Committed)
        {
            Approved.Match(Repository.At("reports", "examples", "race-2012", name), File.ReadAllBytes(folder.At("race-2012", name)));
        }
    }

    [Fact]
    public void It_writes_the_journal_the_events_and_every_document_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        Session.Run("demo", "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);
        folder.Files().ShouldBe(Committed.Append("journal.sqlite").Select(file => "race-2012/" + file), ignoreOrder: true);
    }

    [Fact]
    public void The_summary_has_every_brand_with_its_interval_and_the_verdict_on_both_sides()
    {
        using TemporaryFolder folder = new();
        Session session = Session.Run("demo", "--out", folder.Path);
        session.Data.ShouldContain("Bank of America");
        session.Data.ShouldContain("0 of 20");
        session.Data.ShouldContain("0.0% to 16.1%");
        session.Data.ShouldContain("These messages can say:");
        session.Data.ShouldContain("They cannot say:");
        session.Messages.ShouldContain("report.html");
        session.Messages.ShouldContain("harness plan race-2012");
    }

    [Fact]
    public void In_French_the_summary_is_French()
    {
        using TemporaryFolder folder = new();
        Session session = Session.In(new() { ["LANG"] = "fr_FR.UTF-8" }, "demo", "--out", folder.Path);
        session.Data.ShouldContain("0 sur 20");
        session.Data.ShouldContain("16,1\u00A0%");
        session.Data.ShouldContain("Ils ne peuvent pas dire");
        File.ReadAllText(folder.At("race-2012", "report.html")).ShouldContain("<html lang=\"fr\">");
    }

    [Fact]
    public void As_json_the_data_stream_holds_json_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        using JsonDocument json = JsonDocument.Parse(Session.Run("demo", "--json", "--out", folder.Path).Data);
        json.RootElement.GetProperty("sent").GetInt32().ShouldBe(280);
        json.RootElement.GetProperty("root").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void Another_seed_gives_another_journal()
    {
        using TemporaryFolder folder = new();
        Session.Run("demo", "--out", folder.At("a")).Code.ShouldBe(ExitCode.Ok);
        Session.Run("demo", "--seed", "7", "--out", folder.At("b")).Code.ShouldBe(ExitCode.Ok);
        File.ReadAllText(folder.At("a", "race-2012", "events.jsonl")).ShouldNotBe(File.ReadAllText(folder.At("b", "race-2012", "events.jsonl")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_clear_error()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("taken"), "a file");
        Session session = Session.Run("demo", "--out", folder.At("taken"));
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Cannot write to the folder");
        session.Messages.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_folder_named_like_the_study_does_not_hide_the_study()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("race-2012"));

        Executable.Run(folder.Path, null, "demo").Code.ShouldBe(0);
    }

    [Fact]
    public void Interrupted_it_ends_with_130_and_leaves_nothing_half_written()
    {
        using TemporaryFolder folder = new();
        using Executable demo = Executable.Start(folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8" }, "demo");
        Stopwatch patience = Stopwatch.StartNew();
        while (folder.Files().Count == 0 && patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            Thread.Yield();
        }

        demo.Signal(PosixSignal.SIGINT);
        Result result = demo.End();
        result.Code.ShouldBe(130);
        result.Messages.ShouldContain("Nothing half-written was left behind");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Run_through_dotnet_the_reports_land_where_the_user_stands()
    {
        using TemporaryFolder folder = new();
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        using Executable run = Executable.Start(
            "dotnet", folder.Path, null, "run", "--no-build", "-c", configuration, "--project", Repository.At("harness", "Harness.Cli"), "--", "demo", "--lang", "en");
        run.End().Code.ShouldBe(0);
        folder.Files().ShouldContain("reports/race-2012/report.html");
    }
}
