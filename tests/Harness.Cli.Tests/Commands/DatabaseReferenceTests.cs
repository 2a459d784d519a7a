using Harness.Commands;
using Harness.Testing;

namespace Harness.Cli.Tests.Commands;

public sealed class DatabaseReferenceTests
{
    private const string Literal = "Host=db.example;Username=me;Password=hunter2";

    [Theory]
    [InlineData("en", "never the connection string itself")]
    [InlineData("fr", "jamais la chaîne de connexion elle-même")]
    public void A_connection_string_on_the_command_line_is_refused_and_not_repeated(string language, string said)
    {
        using TemporaryFolder folder = new();
        foreach (string verb in new[] { "status", "pause", "resume", "stop", "adopt" })
        {
            Session session = Session.Run(verb, folder.At("race-2012"), "--database", Literal, "--lang", language);

            session.Code.ShouldBe(ExitCode.Usage);
            session.Messages.ShouldContain(said);
            (session.Data + session.Messages).ShouldNotContain("hunter2");
        }
    }

    [Fact]
    public void A_live_run_takes_a_reference_only_and_needs_no_database_to_say_so()
    {
        using LiveStudy study = new();

        Session session = Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--database", Literal);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("--database");
        session.Messages.ShouldNotContain("hunter2");
        Directory.Exists(study.Journal).ShouldBeFalse();
    }

    [Theory]
    [InlineData("file:nothing.txt", null, "There is nothing in file:nothing.txt")]
    [InlineData("file:database.txt", "me:hunter2@db", "is not a connection string of PostgreSQL")]
    [InlineData("file:database.txt", "Host=127.0.0.1;Port=1;Username=me;Password=hunter2;Timeout=1", "127.0.0.1:1/")]
    public void What_a_reference_leads_to_is_said_in_words_and_without_what_it_holds(string reference, string? content, string said)
    {
        using TemporaryFolder folder = new();
        string path = folder.At(reference["file:".Length..]);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }

        Session session = Session.Run("status", folder.At("race-2012"), "--database", "file:" + path, "--lang", "en");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.Replace(path, reference["file:".Length..], StringComparison.Ordinal).ShouldContain(said);
        session.Messages.ShouldNotContain("hunter2");
    }

    [Fact]
    public void Without_a_folder_a_database_does_not_say_which_wave_is_meant()
    {
        Session session = Session.Run("pause", "--database", "env:HARNESS_DATABASE", "--lang", "en");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Which wave of the database?");
    }

    [Fact]
    public void A_wave_against_simulated_brands_needs_no_database()
    {
        Session session = Session.Run("run", "race-2012", "--database", "env:HARNESS_DATABASE", "--lang", "en");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("--database is for --live");
    }
}
