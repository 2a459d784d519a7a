namespace Harness.Cli.Tests.Conventions;

/// <summary>A test file stands where its source stands, under the same name, to which it may add a word for an aspect: <c>PanelBalanceTests</c>.</summary>
public sealed class MirrorTests
{
    private static readonly string[] Extra = ["Conventions", "Issues", "Approved"];

    [Fact]
    public void The_repository_has_none() => Violations(
        Source.Under("tests", "Tests.cs").Select(source => source.Path),
        Source.Under("harness", ".cs", ".cshtml", ".css", ".js", ".sql").Select(source => source.Path)).ShouldBeEmpty();

    [Theory]
    [InlineData("tests/Harness.Core.Tests/Studies/PanelsTests.cs")]
    [InlineData("tests/Harness.Core.Tests/Panel/PanelTests.cs")]
    [InlineData("tests/Harness.Core.Tests/PanelTests.cs")]
    [InlineData("tests/Harness.Web.Tests/Studies/PanelTests.cs")]
    public void The_canary_is_caught(string test) => Violations([test], Sources).ShouldBe([$"{test} mirrors no source"]);

    [Theory]
    [InlineData("tests/Harness.Core.Tests/Studies/PanelTests.cs")]
    [InlineData("tests/Harness.Core.Tests/Studies/PanelBalanceTests.cs")]
    [InlineData("tests/Harness.Core.Tests/Studies/YamlTests.cs")]
    [InlineData("tests/Harness.Core.Tests/Studies/Yaml/LinesTests.cs")]
    [InlineData("tests/Harness.Core.Tests/Studies/StudiesTests.cs")]
    [InlineData("tests/Harness.Web.Tests/Pages/RateTests.cs")]
    [InlineData("tests/Harness.Web.Tests/Issues/Issue12Tests.cs")]
    [InlineData("tests/Harness.Testing/ApprovedTests.cs")]
    public void A_mirror_is_free(string test) => Violations([test], Sources).ShouldBeEmpty();

    private static readonly string[] Sources =
        ["harness/Harness.Core/Studies/Panel.cs", "harness/Harness.Core/Studies/Yaml/Lines.cs", "harness/Harness.Web/Pages/Rate.cshtml"];

    private static List<string> Violations(IEnumerable<string> tests, IEnumerable<string> sources)
    {
        HashSet<string> places = new(StringComparer.Ordinal);
        foreach (string source in sources)
        {
            places.Add(source[..^Path.GetFileName(source).Length] + Path.GetFileName(source).Split('.')[0]);
            for (string folder = Path.GetDirectoryName(source)!; folder.Length > 0; folder = Path.GetDirectoryName(folder)!)
            {
                places.Add(folder);
                places.Add($"{folder}/{Path.GetFileName(folder)}");
            }
        }

        return [.. tests.Where(test => !IsMirror(test, places)).Select(test => $"{test} mirrors no source")];
    }

    private static bool IsMirror(string test, HashSet<string> places)
    {
        string[] parts = test.Split('/');
        if (!parts[1].EndsWith(".Tests", StringComparison.Ordinal) || Extra.Contains(parts[2], StringComparer.Ordinal))
        {
            return true;
        }

        string place = string.Join('/', ["harness", parts[1][..^".Tests".Length], .. parts[2..]]);
        string name = place[..^"Tests.cs".Length];
        return places.Contains(name) || places.Any(source => name.StartsWith(source, StringComparison.Ordinal) && char.IsUpper(name[source.Length]));
    }
}
