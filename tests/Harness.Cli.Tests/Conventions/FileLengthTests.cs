namespace Harness.Cli.Tests.Conventions;

/// <summary>One file, one idea: a file fits on a few screens, and half of them on one.</summary>
public sealed class FileLengthTests
{
    private const int Cap = 300;
    private const int Median = 60;

    private static readonly string[] Exempt = [];

    [Fact]
    public void The_repository_has_none() =>
        Violations([.. Source.Under("harness", ".cs", ".cshtml", ".css", ".js"), .. Source.Under("tests", ".cs", ".cshtml", ".css", ".js")], Exempt).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() =>
        Violations([Lines("harness/a.css", 301), Lines("tests/B.cs", 300), Lines("tests/C.cs", 301)], []).ShouldBe(
            ["harness/a.css has 301 lines of 300", "tests/C.cs has 301 lines of 300"]);

    [Fact]
    public void A_high_median_of_the_machine_is_caught() =>
        Violations([Lines("harness/A.cs", 10), Lines("harness/B.cs", 61), Lines("harness/C.cs", 62), Lines("tests/D.cs", 1)], []).ShouldBe(
            ["the median file of harness has 61 lines of 60"]);

    [Fact]
    public void An_exemption_holds_while_it_is_needed() =>
        Violations([Lines("tests/A.cs", 301), Lines("tests/B.cs", 5)], ["tests/A.cs", "tests/B.cs", "tests/C.cs"]).ShouldBe(
            ["tests/B.cs is exempt without need", "tests/C.cs is exempt without need"]);

    private static List<string> Violations(IReadOnlyList<Source> sources, IReadOnlyList<string> exempt)
    {
        string[] tooLong = [.. sources.Where(source => Length(source) > Cap).Select(source => source.Path)];
        int[] machine = [.. sources.Where(source => source.Path.StartsWith("harness/", StringComparison.Ordinal) && source.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(Length).Order()];
        int median = machine.Length == 0 ? 0 : machine[machine.Length / 2];
        return
        [
            .. sources.Where(source => Length(source) > Cap && !exempt.Contains(source.Path, StringComparer.Ordinal)).Select(source => $"{source.Path} has {Length(source)} lines of {Cap}"),
            .. exempt.Except(tooLong, StringComparer.Ordinal).Select(path => $"{path} is exempt without need"),
            .. median > Median ? new[] { $"the median file of harness has {median} lines of {Median}" } : [],
        ];
    }

    private static int Length(Source source) => source.Text.TrimEnd('\n').Split('\n').Length;

    private static Source Lines(string path, int count) => new(path, string.Concat(Enumerable.Repeat("line\n", count)));
}
