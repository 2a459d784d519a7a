using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>A file has one namespace, for all of it. The compiler's own rule for this belongs to the code style of editors, which would take half of the time of a build.</summary>
public sealed partial class NamespacesTests
{
    [Fact]
    public void Every_namespace_is_that_of_its_file() => Violations([.. Source.Under("harness", ".cs"), .. Source.Under("tests", ".cs")]).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace Harness.Time\n{\n    class A;\n}")]
    [InlineData("using System;\n\nnamespace Harness.Time { class A; }")]
    public void The_canary_is_caught(string text) => Violations([new("harness/A.cs", text)]).ShouldBe(["harness/A.cs"]);

    [Theory]
    [InlineData("namespace Harness.Time;\nclass A;")]
    [InlineData("// namespace Harness.Time {\nclass A { string B = \"namespace X {\"; }")]
    public void A_namespace_of_the_file_is_free(string text) => Violations([new("harness/A.cs", text)]).ShouldBeEmpty();

    private static List<string> Violations(IReadOnlyList<Source> sources) => [.. sources.Where(source => Block().IsMatch(source.Code)).Select(source => source.Path)];

    [GeneratedRegex("""^\s*namespace\s+[\w.]+\s*\{""", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();
}
