using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The name of a test is a sentence about the product.</summary>
public sealed partial class SentencesTests
{
    [Fact]
    public void The_repository_has_none() => Violations(Source.Under("tests", ".cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("[Fact] public void ReadsAPanel() { }", "ReadsAPanel")]
    [InlineData("[Fact] public void Should_read_a_panel() { }", "Should_read_a_panel")]
    [InlineData("[Fact] public void TestReading_of_a_panel() { }", "TestReading_of_a_panel")]
    [InlineData("[Fact(Explicit = true)]\n    public async Task Reads() => await A();", "Reads")]
    [InlineData("[Theory]\n[InlineData(new[] { 1 }, typeof(int[]))]\n[Trait(\"Category\", \"Long\")]\npublic static async ValueTask<int> Reads(int[] a) { }", "Reads")]
    [InlineData("[Fact, Trait(\"Category\", \"Long\")] public void Reads<T>() { }", "Reads")]
    public void The_canary_is_caught(string text, string violation) => Violations([new("tests/A.cs", text)]).ShouldBe([$"tests/A.cs: {violation}"]);

    [Theory]
    [InlineData("[Fact] public void A_panel_is_read() { } private void Again() { }")]
    [InlineData("[Fact] public void Testimonials_are_read() { }")]
    [InlineData("// [Fact] public void Reads() { }")]
    public void A_sentence_is_free(string text) => Violations([new("tests/A.cs", text)]).ShouldBeEmpty();

    private static List<string> Violations(IEnumerable<Source> sources) =>
    [
        .. sources.SelectMany(source => TestMethod().Matches(source.Code)
            .Select(match => match.Groups["name"].Value)
            .Where(name => !Sentence().IsMatch(name))
            .Select(name => $"{source.Path}: {name}")),
    ];

    [GeneratedRegex("""[\[,]\s*\w*(?:Fact|Theory)\b\s*[(\],].*?\b(?:public|internal|private|protected)\s[^;{=(]*?\b(?<name>\w+)\s*(?:<[^>(]*>)?\s*\(""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex TestMethod();

    [GeneratedRegex("^(?!(?:Should|Test)(?![a-z])).*_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
