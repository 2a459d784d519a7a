using System.IO.Enumeration;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The top level says the sentence of the project and nothing else.</summary>
public sealed class TopLevelTests
{
    private static readonly string[] Visible =
        ["harness", "scenarios", "reports", "tests", "Harness.sln", "README.md", "Directory.Build.props", "Directory.Packages.props"];

    private static readonly string[] Dotted = [".ci", ".editorconfig", ".gitignore", ".gitattributes", ".banned", ".config"];

    [Fact]
    public void The_repository_has_none()
    {
        string[] ignored = [.. File.ReadAllLines(Repository.At(".gitignore")).Select(line => line.TrimEnd('/')), ".git"];
        IEnumerable<string> names = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!);

        Violations(names.Where(name => !ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)))).ShouldBeEmpty();
    }

    [Fact]
    public void The_canary_is_caught() =>
        Violations([.. Visible, ".ci", "docs", "global.json", ".env"]).ShouldBe(
            ["docs has no place at the top", "global.json has no place at the top", ".env has no place at the top"]);

    [Fact]
    public void A_missing_name_is_caught() =>
        Violations(Visible.Where(name => !string.Equals(name, "README.md", StringComparison.Ordinal))).ShouldBe(["README.md is missing at the top"]);

    private static List<string> Violations(IEnumerable<string> names)
    {
        List<string> found = [.. names];
        return
        [
            .. found.Except([.. Visible, .. Dotted], StringComparer.Ordinal).Select(name => $"{name} has no place at the top"),
            .. Visible.Except(found, StringComparer.Ordinal).Select(name => $"{name} is missing at the top"),
        ];
    }
}
