using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Commands;
using Harness.Raters;
using Harness.Ratings;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands;

public sealed partial class ReportCommandTests
{
    internal const string Example = "after-twystery-2016";
    private static readonly string[] Made = ["estimates.json", "events.jsonl", "report.html"];
    private static readonly Lazy<Dictionary<string, byte[]>> RatedFiles = new(Rate);

    [Fact]
    public void The_committed_example_with_ratings_is_what_it_writes_byte_for_byte_in_every_form_but_those_a_browser_prints()
    {
        using TemporaryFolder folder = Rated();
        string[] before = [.. folder.Files()], forms = [.. Documents.Documents.All.Where(document => !document.IsPrinted).Select(document => document.Format)];
        Session.Run("report", folder.At(Example), "--lang", "en", "--format", string.Join(',', forms)).Code.ShouldBe(ExitCode.Ok);

        foreach (string file in folder.Files().Except(before, StringComparer.Ordinal).Append(Path.Combine(Example, "report.html")).Append(Path.Combine(Example, "estimates.json")))
        {
            Approved.Match(Repository.At("reports", "examples", file), File.ReadAllBytes(folder.At(file)));
        }
    }

    [Fact]
    public void Only_the_forms_asked_for_are_written_and_an_unknown_one_is_refused_by_name()
    {
        using TemporaryFolder folder = Rated();
        string[] before = [.. folder.Files()];

        Session.Run("report", folder.At(Example), "--lang", "fr", "--format", "svg").Code.ShouldBe(ExitCode.Ok);

        string[] made = [.. folder.Files().Except(before, StringComparer.Ordinal)];
        made.Length.ShouldBeGreaterThan(5);
        made.ShouldAllBe(file => file.StartsWith(Path.Combine(Example, "charts"), StringComparison.Ordinal) && file.EndsWith("-fr.svg", StringComparison.Ordinal));
        Session refused = Session.Run("report", folder.At(Example), "--format", "svgg");
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Messages.ShouldContain("“svgg” is not a format; allowed are html,");
        refused.Messages.ShouldContain("Did you mean");
    }

    [Theory]
    [InlineData("race-2012", "1")]
    [InlineData("retail-bilingual", "2")]
    public void Without_ratings_it_writes_what_run_wrote_byte_for_byte_and_nothing_else(string study, string wave)
    {
        using TemporaryFolder folder = new();
        Session.Run("run", study, "--wave", wave, "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);

        string wrote = Directory.GetDirectories(folder.Path).ShouldHaveSingleItem();
        IReadOnlyList<string> files = folder.Files();
        byte[][] before = [.. Made.Select(file => File.ReadAllBytes(Path.Combine(wrote, file)))];
        File.Delete(Path.Combine(wrote, "report.html"));

        Session session = Session.Run("report", wrote);

        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldContain("Nobody has rated it yet: harness rate begin");
        folder.Files().ShouldBe(files);
        Made.Select(file => File.ReadAllBytes(Path.Combine(wrote, file))).ShouldBe(before);
    }

    [Fact]
    public void Another_round_changes_the_section_on_quality_the_sheets_of_the_brands_and_the_rule_on_the_rubric_alone_and_the_first_can_be_had_again()
    {
        using TemporaryFolder folder = Rated();
        string path = folder.At(Example);
        Session.Run("report", path).Code.ShouldBe(ExitCode.Ok);
        (string page, string table) first = (Page(path), Table(path));
        string events = File.ReadAllText(Path.Combine(path, "events.jsonl"));

        SimulatedRaters.Rate(path, Study(Example), Study("own-sla").Rubric, seed: 8);
        Session.Run("report", path).Code.ShouldBe(ExitCode.Ok);
        (string page, string table) second = (Page(path), Table(path));

        second.page.ShouldContain("own-sla");
        second.page.ShouldNotBe(first.page);
        QualitySections().Replace(second.page, "").ShouldBe(QualitySections().Replace(first.page, ""));
        QualitySections().Count(second.page).ShouldBe(6);
        second.table.ShouldNotBe(first.table);
        File.ReadAllText(Path.Combine(path, "events.jsonl")).ShouldBe(events);

        Session.Run("report", path, "--round", "1").Code.ShouldBe(ExitCode.Ok);
        (Page(path), Table(path)).ShouldBe(first);
    }

    [Fact]
    public void A_round_in_which_nobody_rated_yet_is_passed_over_and_refused_by_its_number()
    {
        using TemporaryFolder folder = Rated();
        string path = folder.At(Example);
        using (RatingBook book = RatingBook.Open(Path.Combine(path, RatingBook.FileName), TimeProvider.System))
        {
            book.Begin(Study("own-sla").Rubric, AssignmentRule.Each(1), 3).Number.ShouldBe(2);
        }

        Session.Run("report", path, "--json").Data.ShouldContain("\"round\": 1");
        Session refused = Session.Run("report", path, "--round", "2");
        (refused.Code, refused.Messages).ShouldSatisfyAllConditions(it => it.Code.ShouldBe(ExitCode.Usage), it => it.Messages.ShouldContain("Nobody has rated in round 2 yet."));
        Session none = Session.Run("report", path, "--round", "3", "--lang", "fr");
        (none.Code, none.Messages).ShouldSatisfyAllConditions(it => it.Code.ShouldBe(ExitCode.Usage), it => it.Messages.ShouldContain("Il n’y a pas de tour 3"));
        Session.Run("report", path, "--round", "none").Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void Asked_for_a_round_where_nothing_is_rated_it_says_so_and_makes_no_book()
    {
        using TemporaryFolder folder = Ran(Example);
        Session session = Session.Run("report", folder.At(Example), "--round", "1");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Nothing is rated here yet");
        File.Exists(folder.At(Example, RatingBook.FileName)).ShouldBeFalse();
    }

    [Fact]
    public void While_a_run_goes_on_it_refuses_and_touches_nothing()
    {
        using TemporaryFolder folder = Ran(Example);
        string journal = folder.At(Example, "journal.sqlite"), page = folder.At(Example, "report.html");
        File.WriteAllText(page, "as it was");
        using (HostLock? host = HostLock.Take(journal, TimeProvider.System, out _))
        {
            host.ShouldNotBeNull();
            Session session = Session.Run("report", folder.At(Example));
            session.Code.ShouldBe(ExitCode.Usage);
            session.Messages.ShouldContain("A study has one host");
            File.ReadAllText(page).ShouldBe("as it was");
        }

        Session.Run("report", folder.At(Example)).Code.ShouldBe(ExitCode.Ok);
        File.ReadAllText(page).ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public void A_table_of_ratings_that_are_no_longer_there_goes()
    {
        using TemporaryFolder folder = Rated();
        Session.Run("report", folder.At(Example)).Code.ShouldBe(ExitCode.Ok);
        File.Exists(folder.At(Example, "quality.csv")).ShouldBeTrue();
        foreach (string file in Directory.EnumerateFiles(folder.At(Example), RatingBook.FileName + "*"))
        {
            File.Delete(file);
        }

        Session.Run("report", folder.At(Example)).Code.ShouldBe(ExitCode.Ok);

        File.Exists(folder.At(Example, "quality.csv")).ShouldBeFalse();
        Page(folder.At(Example)).ShouldNotContain("class=\"quality");
    }

    [Fact]
    public void A_book_that_is_none_is_an_error_and_what_was_there_stays_whole()
    {
        using TemporaryFolder folder = Ran(Example);
        File.WriteAllText(folder.At(Example, RatingBook.FileName), "no book");
        byte[][] before = [.. Made.Select(file => File.ReadAllBytes(folder.At(Example, file)))];
        IReadOnlyList<string> files = folder.Files();

        Session session = Session.Run("report", folder.At(Example));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("The book of ratings cannot be opened");
        Made.Select(file => File.ReadAllBytes(folder.At(Example, file))).ShouldBe(before);
        folder.Files().ShouldBe(files);
    }

    [Fact]
    public void A_folder_that_is_nearly_right_is_suggested()
    {
        using TemporaryFolder folder = Ran(Example, "reports");

        Result result = Executable.Run(folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8" }, "report", "reports/after-twistery-2016");

        result.Code.ShouldBe(2);
        result.Messages.ShouldContain("reports/after-twystery-2016");
    }

    [Fact]
    public void Another_study_than_the_journal_s_is_refused()
    {
        using TemporaryFolder folder = Ran(Example);
        Session session = Session.Run("report", folder.At(Example), "--study", "own-sla");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("made with other files");
    }

    [Fact]
    public void In_French_the_findings_are_French_and_the_data_stream_holds_json_when_asked()
    {
        using TemporaryFolder folder = Rated();

        Session.Run("report", folder.At(Example), "--lang", "fr").Data.ShouldContain("ont été évaluées en entier, par 3\u00A0évaluateurs.");
        using JsonDocument json = JsonDocument.Parse(Session.Run("report", folder.At(Example), "--json").Data);
        (json.RootElement.GetProperty("round").GetInt32(), json.RootElement.GetProperty("rubric").GetString()).ShouldBe((1, "rate-speed-quality-100"));
    }

    private static TemporaryFolder Ran(string study, params string[] within)
    {
        TemporaryFolder folder = new();
        Session.Run("run", study, "--out", folder.At(within)).Code.ShouldBe(ExitCode.Ok);
        return folder;
    }

    /// <summary>The example with its ratings, made once and copied.</summary>
    internal static TemporaryFolder Rated()
    {
        TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At(Example));
        foreach ((string name, byte[] bytes) in RatedFiles.Value)
        {
            File.WriteAllBytes(folder.At(Example, name), bytes);
        }

        return folder;
    }

    private static Dictionary<string, byte[]> Rate()
    {
        using TemporaryFolder folder = Ran(Example);
        SimulatedRaters.Rate(folder.At(Example), Study(Example));
        return Directory.EnumerateFiles(folder.At(Example)).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static Study Study(string name) => Scenario.Load(name).Result.Study!;

    private static string Page(string path) => File.ReadAllText(Path.Combine(path, "report.html"));

    private static string Table(string path) => File.ReadAllText(Path.Combine(path, "quality.csv"));

    [GeneratedRegex("""<section class="(quality|brands|publication).*?</section>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex QualitySections();
}
