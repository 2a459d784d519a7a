using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void Without_a_name_the_kinds_of_files_are_listed()
    {
        Session session = Session.Run("schema");
        session.Code.ShouldBe(ExitCode.Ok);
        string[] listed = session.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        listed.ShouldBe(Directory.EnumerateFiles(Repository.At("scenarios", "schemas")).Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal));
        listed.ShouldContain("panel");
    }

    [Fact]
    public void A_schema_is_printed_as_it_is_published()
    {
        foreach (string name in SchemaCommand.Names)
        {
            Session session = Session.Run("schema", name);
            session.Data.ShouldBe(File.ReadAllText(Repository.At("scenarios", "schemas", name + ".schema.json")));
            using JsonDocument schema = JsonDocument.Parse(session.Data);
            schema.RootElement.GetProperty("title").GetString().ShouldBe($"Harness: {name}");
        }
    }

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        Session session = Session.Run("schema", "pannel", "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.ShouldContain("pannel");
        session.Messages.ShouldContain("rubric");
        session.Messages.ShouldContain("Vouliez-vous dire");
    }
}
