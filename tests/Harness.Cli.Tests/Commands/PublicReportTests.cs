using System.Text.Json;
using Harness.Commands;
using Harness.Publishing;

namespace Harness.Cli.Tests.Commands;

public sealed class PublicReportTests
{
    private const string Day = "2026-11-02";

    [Fact]
    public void Of_two_hundred_planted_people_none_stands_in_any_public_file()
    {
        using CanaryStudy study = new();
        IReadOnlyList<string> planted = study.Planted();
        planted.Count.ShouldBeGreaterThanOrEqualTo(200);

        Session session = Public(study, "--sign-off", "Zorglub Kanari", "--format", string.Join(',', Documents.Documents.All.Where(document => !document.IsPrinted).Select(document => document.Format)));
        session.Code.ShouldBe(ExitCode.Ok, session.Messages);

        string[] files = Directory.GetFiles(Path.Combine(study.Wave, PublicReport.Folder), "*", SearchOption.AllDirectories);
        new[] { "report.html", "estimates.json", "cases.csv", "probes.csv", "report.fr.md", "tables.fr.xlsx" }.ShouldBeSubsetOf(files.Select(file => Path.GetFileName(file)));
        files.Select(file => Path.GetFileName(file)).Intersect(["events.jsonl", "journal.sqlite", "ratings.sqlite", PublicationFile.Name], StringComparer.Ordinal).ShouldBeEmpty();
        Session verified = Run(study, "verify", Path.Combine(study.Wave, PublicReport.Folder));
        verified.Code.ShouldBe(ExitCode.Ok, verified.Data + verified.Messages);
        foreach (string text in files.Select(File.ReadAllText))
        {
            planted.Append("Zorglub").Where(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_tester_who_stands_in_the_words_of_the_study_is_found_at_the_last_look_and_nothing_is_written()
    {
        using CanaryStudy study = new("Written by lucie@voyages-lucie.example.");

        Session session = Public(study, "--sign-off", "Anna");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Refused (names). report.html: 1");
        session.Messages.ShouldContain("Nothing was published.");
        Directory.Exists(Path.Combine(study.Wave, PublicReport.Folder)).ShouldBeFalse();
        File.Exists(Path.Combine(study.Wave, PublicationFile.Name)).ShouldBeFalse();
    }

    [Fact]
    public void Every_refusal_is_told_at_once_and_an_override_is_printed_with_its_reason()
    {
        using CanaryStudy study = new();
        Run(study, "reply-pack", "grandes-lignes", study.Wave, "--on", Day);

        Session refused = Public(study);
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Messages.ShouldContain("Refused (reply). Grandes Lignes du Sud may answer until 12 November 2026.");
        refused.Messages.ShouldContain("Refused (sign-off). Nobody has signed off yet");

        Public(study, "--sign-off", "Anna", "--override-reply", "Les voyageurs partent <b>demain</b>.").Code.ShouldBe(ExitCode.Ok);
        string page = Page(study);
        page.ShouldContain("Not waited for: Les voyageurs partent &lt;b&gt;demain&lt;/b&gt;.");
        page.ShouldNotContain("Anna");
        Run(study, "report", study.Wave, "--study", study.Study, "--audience", "public", "--on", "2026-11-13").Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void A_version_whose_figures_differ_says_what_was_corrected()
    {
        using CanaryStudy study = new();
        Public(study, "--sign-off", "Anna").Code.ShouldBe(ExitCode.Ok);
        Public(study).Code.ShouldBe(ExitCode.Ok);
        Change(Path.Combine(study.Wave, PublicReport.Folder, "estimates.json"), "\"sent\": 3,", "\"sent\": 2,");
        string hash = PublicationFile.Read(study.Wave).IssuedFor(Audience.Public).ShouldHaveSingleItem().Figures;
        Change(Path.Combine(study.Wave, PublicationFile.Name), hash, "beef");

        Session unsaid = Public(study);
        unsaid.Code.ShouldBe(ExitCode.Usage);
        unsaid.Messages.ShouldContain("say what was corrected with --revision");

        Public(study, "--revision", "A message was missing.").Code.ShouldBe(ExitCode.Ok);
        Page(study).ShouldContain("Version 2, 2 November 2026</dt><dd>A message was missing.");
        Page(study).ShouldContain("<code>sent</code>: 2 → 3");
        using JsonDocument data = JsonDocument.Parse(File.ReadAllText(Path.Combine(study.Wave, PublicReport.Folder, "estimates.json")));
        data.RootElement.GetProperty("corrections")[0].GetProperty("changes")[0].GetProperty("before").GetString().ShouldBe("2");
        Public(study).Code.ShouldBe(ExitCode.Ok);
        Page(study).ShouldContain("A message was missing.");
    }

    [Fact]
    public void Whoever_ordered_it_reads_the_same_rules_and_their_corrections_are_dated_too()
    {
        using CanaryStudy study = new();

        Run(study, "report", study.Wave, "--study", study.Study, "--revision", "Two names were swapped.", "--on", Day).Code.ShouldBe(ExitCode.Ok);

        string page = File.ReadAllText(Path.Combine(study.Wave, "report.html"));
        page.ShouldContain("Before this is published");
        page.ShouldContain("Version 2, 2 November 2026</dt><dd>Two names were swapped.<p>No figure changed.</p>");
    }

    [Theory]
    [InlineData("--audience", "press", "“press” is not an audience: client or public.")]
    [InlineData("--sign-off", "Anna", "--override-reply and --sign-off go with --audience public.")]
    [InlineData("--on", "2026-13-01", "“2026-13-01” is not a day")]
    public void What_cannot_be_asked_for_is_said(string option, string value, string message)
    {
        Session session = Session.Run("report", "nowhere", option, value);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(message);
    }

    private static Session Public(CanaryStudy study, params string[] more) => Run(study, ["report", study.Wave, "--study", study.Study, "--audience", "public", "--on", Day, .. more]);

    private static Session Run(CanaryStudy study, params string[] words) => Session.Run(words[0] == "reply-pack" ? [.. words, "--study", study.Study] : words);

    private static string Page(CanaryStudy study) => File.ReadAllText(Path.Combine(study.Wave, PublicReport.Folder, "report.html"));

    private static void Change(string path, string from, string to)
    {
        string text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
