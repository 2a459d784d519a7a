using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    [Fact]
    public void It_plays_a_study_and_writes_its_journal_and_documents()
    {
        using TemporaryFolder folder = new();

        Session session = Session.Run("run", "escalation", "--out", folder.Path);

        session.Code.ShouldBe(ExitCode.Ok);
        folder.Files().ShouldContain("escalation/data/figures.csv");
        folder.Files().Where(file => !file.Contains("/data/", StringComparison.Ordinal)).ShouldBe(["escalation/estimates.json", "escalation/events.jsonl", "escalation/journal.sqlite", "escalation/report.html"]);
        session.Data.ShouldContain("Grandes Lignes du Sud");
        session.Messages.ShouldContain($"harness case p0000001 {folder.At("escalation")}, to read");
    }

    [Fact]
    public void What_to_do_next_names_the_study_where_the_program_could_not_find_it()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);

        Session session = Session.Run("run", folder.At("mine"), "--out", folder.Path);

        session.Messages.ShouldContain($"harness case p0000001 {folder.At("own-sla")} --study {folder.At("mine")}, to read a conversation.");
        Session.Run("case", "p0000001", folder.At("own-sla"), "--study", folder.At("mine")).Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void The_same_seed_gives_the_same_events_and_another_seed_others()
    {
        using TemporaryFolder folder = new();
        string Events(string name, string seed)
        {
            Session.Run("run", "own-sla", "--seed", seed, "--out", folder.At(name)).Code.ShouldBe(ExitCode.Ok);
            return File.ReadAllText(folder.At(name, "own-sla", "events.jsonl"));
        }

        string first = Events("one", "5");

        Events("two", "5").ShouldBe(first);
        Events("three", "6").ShouldNotBe(first);
    }

    /// <summary>Thirty of sixty messages go to a desk that says the same after 8 s, thirty to one that says the same after 40 minutes; nothing marks either.</summary>
    [Fact]
    public void A_machine_that_nothing_marks_has_acknowledged_in_report_and_case()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);
        string panel = File.ReadAllText(folder.At("mine", "panel.yaml"));
        File.WriteAllText(folder.At("mine", "panel.yaml"), panel[..panel.IndexOf("  laws:", StringComparison.Ordinal)] + """
              laws:
                - brand: quillmere-en
                  story: [{after: 8s, says: {en: We are looking into it., fr: Nous regardons cela.}}]
                  assumed: {en: Everything., fr: Tout.}
                - brand: quillmere-fr
                  story: [{after: 40m, says: {en: We are looking into it., fr: Nous regardons cela.}}]
                  assumed: {en: Everything., fr: Tout.}

            """);

        using JsonDocument json = JsonDocument.Parse(Session.Run("run", folder.At("mine"), "--json", "--out", folder.Path).Data);
        string[] cases = [.. new[] { "p0000001", "p0000002" }.Select(probe => Session.Run("case", probe, folder.At("own-sla"), "--study", folder.At("mine"), "--lang", "en").Data)];

        (json.RootElement.GetProperty("sent").GetInt32(), json.RootElement.GetProperty("answered").GetInt32()).ShouldBe((60, 30));
        File.ReadAllText(folder.At("own-sla", "report.html")).ShouldContain("60 sent, 30 answered by a person, 30 only acknowledged by a machine");
        File.ReadAllText(folder.At("own-sla", "estimates.json")).ShouldContain("\"onlyAcknowledged\": 30");
        cases.Count(told => told.Contains("“We are looking into it.” [automatic]", StringComparison.Ordinal)).ShouldBe(1);
        cases.Count(told => told.Contains("“Nous regardons cela.”\n", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void As_json_the_data_stream_holds_json()
    {
        using TemporaryFolder folder = new();

        using JsonDocument json = JsonDocument.Parse(Session.Run("run", "blueboat-7", "--json", "--out", folder.Path).Data);

        json.RootElement.GetProperty("sent").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_study_without_a_world_can_be_played_against_nobody()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "blueboat-7").Code.ShouldBe(ExitCode.Ok);
        string panel = File.ReadAllText(folder.At("mine", "panel.yaml"));
        File.WriteAllText(folder.At("mine", "panel.yaml"), panel[..panel.IndexOf("world:", StringComparison.Ordinal)]);

        Session session = Session.Run("run", folder.At("mine"), "--out", folder.At("reports"));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("The panel of blueboat-7 has no simulated world");
        Directory.Exists(folder.At("reports")).ShouldBeFalse();
    }

    [Fact]
    public void A_plan_that_is_refused_is_not_played()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "escalation").Code.ShouldBe(ExitCode.Ok);
        File.WriteAllLines(folder.At("mine", "cases.csv"), File.ReadAllLines(folder.At("mine", "cases.csv")).Take(2));

        Session session = Session.Run("run", folder.At("mine"), "--out", folder.At("reports"));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("contacts name a purchase and there are too few cases");
        Directory.Exists(folder.At("reports")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(new string[0], "Confirm it by the id of the study: --confirm escalation")]
    [InlineData(new[] { "--confirm", "escalations" }, "--confirm escalation")]
    [InlineData(new[] { "--confirm", "escalation" }, "Nothing allows this study to write to express-atlantique, grandes-lignes, rail-des-vallees")]
    [InlineData(new[] { "--server", "social.example=http://192.0.2.1" }, "is not a host and an address on this machine")]
    [InlineData(new[] { "--server", "http://127.0.0.1:1" }, "is not a host and an address on this machine")]
    [InlineData(new[] { "--wave", "2" }, "There is no wave 2")]
    public void Nothing_is_sent_for_real_before_all_is_in_order(string[] options, string said)
    {
        using TemporaryFolder folder = new();

        Session session = Session.Run(["run", "escalation", "--live", "--out", folder.Path, .. options]);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(said);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_mailbox_no_mail_goes_out()
    {
        using TemporaryFolder folder = new();

        Session session = Session.Run("run", "after-eptica", "--live", "--confirm", "after-eptica", "--out", folder.Path);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Mail goes out by itself only from a mailbox: give one (mailbox) to the e-mail account of ");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_brand_that_nobody_allowed_to_write_to_is_named()
    {
        using LiveStudy study = new(authorised: false);

        Session session = Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Nothing allows this study to write to acme on all its days and channels");
    }
}
