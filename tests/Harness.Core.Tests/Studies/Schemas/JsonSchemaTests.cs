using System.Text.Json;
using Harness.Studies.Schemas;

namespace Harness.Core.Tests.Studies.Schemas;

public sealed class JsonSchemaTests
{
    public static TheoryData<string> Files => [.. StudyFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_published_schemas_are_those_of_the_records(string name) =>
        Approved.Match(Repository.At("scenarios", "schemas", name + ".schema.json"), Schema(name));

    [Fact]
    public void Every_published_schema_is_of_a_kind_of_file() =>
        Directory.EnumerateFiles(Repository.At("scenarios", "schemas")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .ShouldBe(StudyFile.All.Select(file => file.Name + ".schema.json").Order(StringComparer.Ordinal));

    [Fact]
    public void The_study_the_calendar_and_every_value_with_a_file_of_its_own_are_kinds_of_files()
    {
        string[] names = [.. StudyFile.All.Select(file => file.Name)];
        names.ShouldBeUnique();
        new[] { "study", "calendar", "panel", "personas", "complaints", "rubric", "published" }.ShouldBeSubsetOf(names);
    }

    [Fact]
    public void A_persona_is_a_block_of_its_keys_with_their_meaning()
    {
        using JsonDocument personas = JsonDocument.Parse(Schema("personas"));
        JsonElement root = personas.RootElement, persona = root.GetProperty("$defs").GetProperty("persona");

        root.GetProperty("type").GetString().ShouldBe("array");
        root.GetProperty("minItems").GetInt32().ShouldBe(1);
        root.GetProperty("items").GetProperty("$ref").GetString().ShouldBe("#/$defs/persona");
        persona.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        persona.GetProperty("required").EnumerateArray().Select(key => key.GetString()).ShouldBe(["id", "locale", "followers"]);
        persona.GetProperty("properties").GetProperty("followers").GetProperty("$ref").GetString().ShouldBe("#/$defs/follower-tier");
        persona.GetProperty("properties").GetProperty("id").GetProperty("description").GetString().ShouldBe("Short name in lower case; reports show no other name.");
        root.GetProperty("$defs").GetProperty("follower-tier").GetProperty("enum").EnumerateArray().Select(tier => tier.GetString())
            .ShouldBe(["unknown", "few", "some", "many"]);
    }

    [Fact]
    public void What_may_stand_in_a_file_of_its_own_is_the_value_or_the_name_of_a_file()
    {
        using JsonDocument study = JsonDocument.Parse(Schema("study"));
        study.RootElement.GetProperty("$defs").GetProperty("study").GetProperty("properties").GetProperty("panel").GetProperty("oneOf").EnumerateArray()
            .Select(choice => choice.GetProperty("$ref").GetString()).ShouldBe(["#/$defs/panel", "#/$defs/file-name"]);
    }

    private static string Schema(string name) => JsonSchema.Of(StudyFile.All.Single(file => file.Name == name), Documentation.Of);
}
