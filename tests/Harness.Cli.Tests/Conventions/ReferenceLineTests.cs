using System.Xml.Linq;

namespace Harness.Cli.Tests.Conventions;

/// <summary>Five projects in one line, each referring to its left neighbour and to nothing else of ours; and one beside it, to which nothing refers.</summary>
public sealed class ReferenceLineTests
{
    private static readonly string[] Line = ["Harness.Core", "Harness.Fieldwork", "Harness.Reports", "Harness.Web", "Harness.Cli"];

    /// <summary>What stands beside the line, and the project of the line that it refers to.</summary>
    private static readonly Dictionary<string, string> Beside = new(StringComparer.Ordinal) { ["Harness.Xunit"] = "Harness.Reports" };

    [Fact]
    public void The_repository_has_none() =>
        Violations(Source.Under("harness", ".csproj"), Source.Under("harness/decisions", ".md")).ShouldBeEmpty();

    [Theory]
    [InlineData("Harness.Web", "Harness.Fieldwork", "Harness.Web refers to Harness.Fieldwork, not to Harness.Reports alone")]
    [InlineData("Harness.Core", "Harness.Cli", "Harness.Core refers to Harness.Cli, not to nothing alone")]
    [InlineData("Harness.Web", "Harness.Reports;Harness.Core", "Harness.Web refers to Harness.Core, Harness.Reports, not to Harness.Reports alone")]
    [InlineData("Harness.Cli", "", "Harness.Cli refers to nothing, not to Harness.Web alone")]
    [InlineData("Harness.Reports", "Harness.Fieldwork;Harness.Xunit", "Harness.Reports refers to Harness.Fieldwork, Harness.Xunit, not to Harness.Fieldwork alone")]
    [InlineData("Harness.Xunit", "Harness.Cli", "Harness.Xunit refers to Harness.Cli, not to Harness.Reports alone")]
    [InlineData("Harness.Plugins", "Harness.Core", "Harness.Plugins stands beside the line without a record in harness/decisions")]
    public void The_canary_is_caught(string project, string references, string violation)
    {
        Source canary = Project(project, references.Split(';', StringSplitOptions.RemoveEmptyEntries));
        Source[] others = [.. Straight().Where(other => !string.Equals(other.Path, canary.Path, StringComparison.Ordinal))];

        Violations([.. others, canary], [Record]).ShouldBe([violation]);
    }

    [Fact]
    public void A_missing_project_is_caught() =>
        Violations([.. Straight().Skip(1)], [Record]).ShouldBe(["Harness.Core is missing"]);

    [Fact]
    public void A_project_may_stand_beside_the_line_with_its_record()
    {
        Violations([.. Straight(), Project("Harness.Plugins", [])], [Record, new("harness/decisions/0007-plugins.md", "Harness.Plugins stands apart because ...")]).ShouldBeEmpty();
        Violations(Straight(), []).ShouldBe(["Harness.Xunit stands beside the line without a record in harness/decisions"]);
    }

    private static Source Record { get; } = new("harness/decisions/0005-harness-xunit.md", "Harness.Xunit stands beside the line");

    private static List<string> Violations(IReadOnlyList<Source> projects, IReadOnlyList<Source> decisions)
    {
        Dictionary<string, Source> byName = projects.ToDictionary(project => Path.GetFileNameWithoutExtension(project.Path), StringComparer.Ordinal);
        List<string> violations = [.. Line.Concat(Beside.Keys).Where(name => !byName.ContainsKey(name)).Select(name => $"{name} is missing")];
        foreach ((string name, Source project) in byName)
        {
            int place = Array.IndexOf(Line, name);
            if (place < 0 && !decisions.Any(decision => decision.Text.Contains(name, StringComparison.Ordinal)))
            {
                violations.Add($"{name} stands beside the line without a record in harness/decisions");
            }

            string? expected = place > 0 ? Line[place - 1] : place == 0 ? "nothing" : Beside.GetValueOrDefault(name);
            if (expected is null)
            {
                continue;
            }

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

    private static IReadOnlyList<Source> Straight() =>
        [.. Line.Select((name, place) => Project(name, place == 0 ? [] : [Line[place - 1]])), .. Beside.Select(pair => Project(pair.Key, [pair.Value]))];

    private static Source Project(string name, string[] references) => new(
        $"harness/{name}/{name}.csproj",
        $"<Project><ItemGroup>{string.Concat(references.Select(other => $"""<ProjectReference Include="..\{other}\{other}.csproj" />"""))}</ItemGroup></Project>");
}
