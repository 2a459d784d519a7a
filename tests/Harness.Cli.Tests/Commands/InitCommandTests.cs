using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    private static readonly string[] OwnSla =
    [
        "complaints.yaml", "github-actions.yml", "gitlab-ci.yml", "panel.yaml", "personas.yaml", "schemas/complaints.schema.json", "schemas/panel.schema.json",
        "schemas/personas.schema.json", "schemas/rubric.schema.json", "schemas/study.schema.json", "study.yaml",
    ];

    [Fact]
    public void An_example_becomes_a_folder_that_can_be_linted_and_planned()
    {
        using TemporaryFolder folder = new();
        foreach (string name in Scenario.Shipped)
        {
            Session session = Session.Run("init", folder.At(name), "--example", name);
            session.Code.ShouldBe(ExitCode.Ok, session.Messages);
            session.Messages.ShouldContain($"harness lint {folder.At(name)}");
            session.Messages.ShouldContain($"harness plan {folder.At(name)}");
            Session.Run("lint", folder.At(name)).Code.ShouldBe(ExitCode.Ok, name);
            Session.Run("plan", folder.At(name), "--json").Data.ShouldBe(Session.Run("plan", name, "--json").Data, name);
        }
    }

    [Fact]
    public void The_files_are_those_of_the_example_with_the_schemas_that_they_name()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);

        folder.Files().ShouldBe(OwnSla.Select(name => $"mine/{name}").Order(StringComparer.Ordinal));
        string[] study = File.ReadAllLines(folder.At("mine", "study.yaml"));
        study[0].ShouldBe("# yaml-language-server: $schema=schemas/study.schema.json");
        File.Exists(folder.At("mine", study[0].Split('=')[1])).ShouldBeTrue();
    }

    [Fact]
    public void A_study_of_a_help_desk_begins_with_any_of_the_desks_that_come_along()
    {
        using TemporaryFolder folder = new();
        Starter.Desks.ShouldBe(["brandville", "chat-completions", "chatwoot", "dialogflow", "freshdesk", "help-scout", "intercom", "osticket", "zammad", "zendesk"]);
        foreach (string desk in Starter.Desks)
        {
            Session.Run("init", folder.At(desk), "--example", "own-desk", "--desk", desk, "--lang", "fr").Code.ShouldBe(ExitCode.Ok, desk);
            File.ReadAllLines(folder.At(desk, "desk.yaml"))[0].ShouldBe("# yaml-language-server: $schema=schemas/desk.schema.json");
            File.ReadAllText(folder.At(desk, "desk.yaml")).ShouldNotContain("# en:");
            File.Exists(folder.At(desk, "schemas", "desk.schema.json")).ShouldBeTrue();
            Session lint = Session.Run("lint", folder.At(desk));
            lint.Code.ShouldBe(ExitCode.Ok, lint.Data + lint.Messages);
        }
    }

    [Theory]
    [InlineData("own-desk", "zendsk", "There is no desk “zendsk”; there are brandville, chat-completions, chatwoot, dialogflow, freshdesk, help-scout, intercom, osticket, zammad, zendesk. Did you mean 'zendesk'?")]
    [InlineData("own-sla", "zendesk", "The example own-sla has no help desk; own-desk has one.")]
    public void A_desk_that_there_is_not_is_said_and_nothing_is_written(string example, string desk, string said)
    {
        using TemporaryFolder folder = new();

        Session session = Session.Run("init", folder.At("mine"), "--example", example, "--desk", desk);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(said);
        folder.Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "# A test of your own promise", "Un test")]
    [InlineData("fr", "# Un test de votre propre promesse", "A test")]
    public void The_comments_are_in_the_language_asked_for(string language, string kept, string dropped)
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "own-sla", "--lang", language);

        string study = File.ReadAllText(folder.At("mine", "study.yaml"));
        study.ShouldContain(kept);
        study.ShouldNotContain(dropped);
        study.ShouldContain("title: {en: \"Our own promise: a reply within two hours\", fr: ");
        study.ShouldNotContain("# en:");
        study.ShouldNotContain("# fr:");
    }

    [Theory]
    [InlineData("telecom-fr", "en", "in French only")]
    [InlineData("telecom-fr", "fr", "n’existent qu’en français")]
    [InlineData("race-2012", "fr", "n’existent qu’en anglais")]
    [InlineData("retail-bilingual", "fr", "en anglais et en français")]
    public void The_language_of_the_messages_is_said(string example, string language, string said)
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", example, "--lang", language).Messages.ShouldContain(said);
    }

    [Fact]
    public void A_file_that_is_there_already_is_never_overwritten_and_nothing_else_is_written()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("mine"));
        File.WriteAllText(folder.At("mine", "panel.yaml"), "mine");

        Session session = Session.Run("init", folder.At("mine"), "--example", "own-sla");

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("there is already: panel.yaml");
        folder.Files().ShouldBe(["mine/panel.yaml"]);
        File.ReadAllText(folder.At("mine", "panel.yaml")).ShouldBe("mine");
    }

    [Fact]
    public void Beside_other_files_the_example_finds_its_place()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("mine", "schemas"));
        File.WriteAllText(folder.At("mine", "notes.txt"), "mine");

        Session.Run("init", folder.At("mine"), "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);

        folder.Files().ShouldBe([.. OwnSla.Append("notes.txt").Select(name => $"mine/{name}").Order(StringComparer.Ordinal)]);
        Session.Run("init", folder.At("mine", "notes.txt"), "--example", "own-sla").Messages.ShouldContain("is a file, not a folder");
    }

    [Fact]
    public void Without_a_folder_the_example_gives_its_name()
    {
        using TemporaryFolder folder = new();
        Executable.Run(folder.Path, null, "init", "--example", "own-sla").Code.ShouldBe(0);
        folder.Files().ShouldBe(OwnSla.Select(name => $"own-sla/{name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_example_and_none_are_answered_with_a_line_for_each()
    {
        using TemporaryFolder folder = new();
        Session unknown = Session.Run("init", folder.At("mine"), "--example", "own-slo"), none = Session.Run("init", "--lang", "fr");

        unknown.Code.ShouldBe(ExitCode.Usage);
        unknown.Messages.ShouldContain("There is no example “own-slo”. Did you mean 'own-sla'?");
        unknown.Messages.ShouldContain("  telecom-fr             Four French telecom operators\n");
        none.Messages.ShouldContain("Quel exemple\u00A0? Dites-le avec --example NOM.");
        none.Messages.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)).ShouldBe(Scenario.Shipped.Count);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("file"), "");
        Session session = Session.Run("init", folder.At("file", "mine"), "--example", "own-sla");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Cannot write to the folder");
        folder.Files().ShouldBe(["file"]);
    }
}
