namespace Harness.Cli.Tests.Conventions;

/// <summary>Every project is in the solution: one that is not would be built and tested by nobody.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void The_repository_has_none() => Violations(
        File.ReadAllText(Repository.At("Harness.sln")),
        [.. Source.Under("harness", ".csproj"), .. Source.Under("tests", ".csproj")]).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() =>
        Violations("""Project("{1}") = "A", "tests\A\A.csproj", "{2}" """, [new("tests/A/A.csproj", ""), new("tests/A.Tests/A.csproj", "")]).ShouldBe(
            ["tests/A.Tests/A.csproj is not in Harness.sln"]);

    private static List<string> Violations(string solution, IReadOnlyList<Source> projects) =>
    [
        .. projects.Where(project => !solution.Contains($"\"{project.Path.Replace('/', '\\')}\"", StringComparison.Ordinal))
            .Select(project => $"{project.Path} is not in Harness.sln"),
    ];
}
