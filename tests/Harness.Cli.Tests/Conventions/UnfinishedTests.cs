using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>What is here is finished: no rule switched off, no note of later work, no test that rests without saying why.</summary>
public sealed partial class UnfinishedTests
{
    [Fact]
    public void The_repository_has_none() => Violations(
    [
        .. Source.Under("harness", ".cs", ".cshtml", ".css", ".js", ".sql", ".md", ".csproj"),
        .. Source.Under("tests", ".cs", ".csproj", ".md", "/run"),
        .. Source.Under("scenarios", ".yaml", ".yml", ".json", ".md"),
    ]).ShouldBeEmpty();

    [Theory]
    [InlineData("a();\n  #pragma warning disable CS1591\n", "switches a rule off")]
    [InlineData("a(); // TO" + "DO: later", "notes later work")]
    [InlineData("/* FIX" + "ME */", "notes later work")]
    [InlineData("a(\"HA" + "CK\")", "notes later work")]
    [InlineData("[Fact(Skip = \"\")] void A_b() { }", "skips without a reason")]
    [InlineData("[Fact(Skip=\" ... \")] void A_b() { }", "skips without a reason")]
    [InlineData("[Fact(Explicit = true, Skip = @\"\")] void A_b() { }", "skips without a reason")]
    public void The_canary_is_caught(string text, string violation) => Violations([new("tests/A.cs", text)]).ShouldBe([$"tests/A.cs {violation}"]);

    [Theory]
    [InlineData("a(\"#pragma warning disable\");")]
    [InlineData("#pragma checksum \"a\"")]
    [InlineData("ToDo(); HACKS(); // todos los dias")]
    [InlineData("[Fact(Skip = \"needs a browser\")] void A_b() { } // Skip = \"\"")]
    [InlineData("[Fact(Skip = Browser.Missing)] void A_b() { }")]
    [InlineData("a.Skip(1);")]
    public void What_is_finished_is_free(string text) => Violations([new("tests/A.cs", text)]).ShouldBeEmpty();

    private static List<string> Violations(IReadOnlyList<Source> sources) =>
    [
        .. sources.Where(source => RuleOff().IsMatch(source.Code)).Select(source => $"{source.Path} switches a rule off"),
        .. sources.Where(source => LaterWork().IsMatch(source.Text)).Select(source => $"{source.Path} notes later work"),
        .. sources.Where(source => Skip().Matches(source.Code).Any(skip => IsBare(source.Text[(skip.Index + skip.Length)..]))).Select(source => $"{source.Path} skips without a reason"),
    ];

    private static bool IsBare(string reason) => EmptyText().IsMatch(reason);

    [GeneratedRegex("""#pragma\s+warning\s+disable""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleOff();

    [GeneratedRegex("""\b(?:TO[D]O|FIX[M]E|HA[C]K)\b""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LaterWork();

    [GeneratedRegex("""\bSkip\s*=\s*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Skip();

    [GeneratedRegex("""^[$@]*"[^\w"]*"(?!")""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyText();
}
