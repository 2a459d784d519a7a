using System.Text.Json;
using Harness.Commands;
using Harness.Runs;

namespace Harness.Cli.Tests.Commands;

public sealed class DoctorCommandTests(FinishedReport report) : IClassFixture<FinishedReport>
{
    [Fact]
    public void The_machine_alone_is_looked_at_in_both_languages()
    {
        string english = Session.Run("doctor", "--lang", "en").Data, french = Session.Run("doctor", "--lang", "fr").Data;
        foreach (string subject in new[] { "versions", "clock", "zones", "sleep", "browser", "disk", "sqlite" })
        {
            english.ShouldContain($" {subject} ");
        }

        foreach (string subject in new[] { "versions", "horloge", "fuseaux", "veille", "navigateur", "disque", "sqlite" })
        {
            french.ShouldContain($" {subject} ");
        }

        english.ShouldNotContain("journal  ");
    }

    [Fact]
    public void Each_channel_is_explained_and_those_of_a_study_say_what_is_missing_there()
    {
        Names(Session.Run("doctor", "--json").Data).Count(name => name == "channel").ShouldBe(Channels.Channels.All.Count);
        string french = Session.Run("doctor", "own-desk", "--lang", "fr").Data;
        french.ShouldContain("attention canal      http (services d’assistance ouverts aux programmes)\u00A0: absent ou vide\u00A0: env:DESK_TOKEN.");
        french.ShouldContain("Il faut\u00A0: une description de chaque service, et sa clé dans une variable ou un fichier.");
    }

    [Fact]
    public void A_journal_is_read_through_and_its_switches_are_seen()
    {
        Names(Session.Run("doctor", report.Folder, "--json").Data).ShouldBe(["versions", "clock", "zones", "sleep", "browser", "disk", "sqlite", "journal", "host"]);
        Session.Run("doctor", report.Folder, "--lang", "fr").Data.ShouldContain("Le journal de race-2012 est intact\u00A0; il a ");
    }

    [Fact]
    public void A_spoilt_or_copied_journal_fails_with_what_to_do()
    {
        using TemporaryFolder folder = new();
        string journal = folder.At("journal.sqlite");
        File.Copy(Path.Combine(report.Folder, "journal.sqlite"), journal);
        InstallMark.Write(journal, 1_000_000);
        Session old = Session.Run("doctor", folder.Path, "--lang", "en");
        old.Code.ShouldBe(ExitCode.Unexpected);
        old.Data.ShouldContain("it came from a backup");
        old.Data.ShouldContain("harness adopt");
        old.Messages.ShouldBe("Put right what failed before a study runs in real time.\n");

        File.WriteAllText(journal, "not a journal, though long enough to be looked at as one by SQLite");
        Session.Run("doctor", folder.Path, "--lang", "fr").Data.ShouldContain("On ne peut pas se fier au journal");
    }

    [Fact]
    public void The_secrets_of_a_study_are_named_and_not_shown()
    {
        using TemporaryFolder folder = new();
        foreach (string source in Directory.EnumerateFiles(Repository.At("scenarios", "race-2012")))
        {
            File.Copy(source, folder.At(Path.GetFileName(source)));
        }

        string personas = File.ReadAllText(folder.At("personas.yaml"));
        File.WriteAllText(folder.At("personas.yaml"), personas.Replace("locale: en-US", "locale: en-US\n  accounts: [{channel: email, handle: anna@example.org, secret: env:ANNA_TOKEN}]", StringComparison.Ordinal));

        Session without = Session.Run("doctor", folder.Path, "--lang", "en");
        without.Code.ShouldBe(ExitCode.Unexpected, without.Messages);
        without.Data.ShouldContain("env:ANNA_TOKEN is missing or empty.");
        Session with = Session.In(new() { ["ANNA_TOKEN"] = "hunter2" }, "doctor", folder.At("study.yaml"), "--lang", "en");
        with.Code.ShouldBe(ExitCode.Ok, with.Data);
        with.Data.ShouldContain("env:ANNA_TOKEN is set.");
        with.Data.ShouldNotContain("hunter2");
    }

    [Fact]
    public void The_program_says_so_by_its_code()
    {
        using TemporaryFolder folder = new();
        Executable.Run(folder.Path, null, "doctor", "race-2012").Code.ShouldBe(0);
        Executable.Run(folder.Path, null, "doctor", "race-2013").Code.ShouldBe(2);
    }

    [Fact]
    public void A_browser_that_cannot_be_downloaded_is_said_and_the_machine_is_looked_at_all_the_same()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> away = new(StringComparer.Ordinal)
        {
            ["PLAYWRIGHT_BROWSERS_PATH"] = folder.At("browsers"), ["PLAYWRIGHT_DOWNLOAD_HOST"] = "http://127.0.0.1:1", ["LC_ALL"] = "en_US.UTF-8",
        };

        Result result = Executable.Run(folder.Path, away, "doctor", "--install-browser", "--json");

        result.Code.ShouldBe(1);
        result.Messages.ShouldContain("Chromium could not be downloaded; is there a network?");
        Names(result.Data).ShouldContain("browser");
    }

    private static string[] Names(string json)
    {
        using JsonDocument checks = JsonDocument.Parse(json);
        return [.. checks.RootElement.EnumerateArray().Select(check => check.GetProperty("name").GetString()!)];
    }
}
