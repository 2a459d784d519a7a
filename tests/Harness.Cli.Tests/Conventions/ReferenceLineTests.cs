using System.Xml.Linq;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Five projects in one line, each referring to its left neighbour and to nothing else of ours.</summary>
public sealed class ReferenceLineTests
{
    private static readonly string[] Line = ["Harness.Core", "Harness.Fieldwork", "Harness.Reports", "Harness.Web", "Harness.Cli"];

    [Fact]
    public void The_repository_has_none() =>
        Violations(Source.Under("harness", ".csproj"), Source.Under("harness/decisions", ".md")).ShouldBeEmpty();

    [Theory]
    [InlineData("Harness.Web", "Harness.Fieldwork", "Harness.Web refers to Harness.Fieldwork, not to Harness.Reports alone")]
    [InlineData("Harness.Core", "Harness.Cli", "Harness.Core refers to Harness.Cli, not to nothing alone")]
    [InlineData("Harness.Web", "Harness.Reports;Harness.Core", "Harness.Web refers to Harness.Core, Harness.Reports, not to Harness.Reports alone")]
    [InlineData("Harness.Cli", "", "Harness.Cli refers to nothing, not to Harness.Web alone")]
    [InlineData("Harness.Plugins", "Harness.Core", "Harness.Plugins is a sixth project without a record in harness/decisions")]
    public void The_canary_is_caught(string project, string references, string violation)
    {
        Source canary = Project(project, references.Split(';', StringSplitOptions.RemoveEmptyEntries));
        Source[] others = [.. Straight().Where(other => !string.Equals(other.Path, canary.Path, StringComparison.Ordinal))];

        Violations([.. others, canary], []).ShouldBe([violation]);
    }

    [Fact]
    public void A_missing_project_is_caught() =>
        Violations([.. Straight().Skip(1)], []).ShouldBe(["Harness.Core is missing"]);

    [Fact]
    public void A_sixth_project_may_stand_with_its_record() =>
        Violations([.. Straight(), Project("Harness.Plugins", [])], [new("harness/decisions/0007-plugins.md", "Harness.Plugins stands apart because ...")]).ShouldBeEmpty();

    private static List<string> Violations(IReadOnlyList<Source> projects, IReadOnlyList<Source> decisions)
    {
        Dictionary<string, Source> byName = projects.ToDictionary(project => Path.GetFileNameWithoutExtension(project.Path), StringComparer.Ordinal);
        List<string> violations = [.. Line.Where(name => !byName.ContainsKey(name)).Select(name => $"{name} is missing")];
        foreach ((string name, Source project) in byName)
        {
            int place = Array.IndexOf(Line, name);
            if (place < 0)
            {
                if (!decisions.Any(decision => decision.Text.Contains(name, StringComparison.Ordinal)))
                {
                    violations.Add($"{name} is a sixth project without a record in harness/decisions");
                }

                continue;
            }

            string expected = place == 0 ? "nothing" : Line[place - 1];
            string found = References(project) is { Count: > 0 } names ? string.Join(", ", names) : "nothing";
            if (!string.Equals(found, expected, StringComparison.Ordinal))
            {
                violations.Add($"{name} refers to {found}, not to {expected} alone");
            }
        }

        return violations;
    }

    private static List<string> References(Source project) =>
        [.. XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<Source> Straight() => Line.Select((name, place) => Project(name, place == 0 ? [] : [Line[place - 1]]));

    private static Source Project(string name, string[] references) => new(
        $"harness/{name}/{name}.csproj",
        $"<Project><ItemGroup>{string.Concat(references.Select(other => $"""<ProjectReference Include="..\{other}\{other}.csproj" />"""))}</ItemGroup></Project>");
}
