using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Commands;

/// <summary>The page "Write your first study" is followed to the letter: its commands are run, its changes made, and what it quotes must come.</summary>
public sealed partial class InitCommandFirstStudyTests
{
    [Theory]
    [InlineData("first-study.md", "en_US.UTF-8")]
    [InlineData("first-study.fr.md", "fr_FR.UTF-8")]
    public void What_the_page_quotes_is_what_comes(string page, string locale)
    {
        using TemporaryFolder folder = new();
        int commands = 0, changes = 0;
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.At("harness", "docs", page))))
        {
            string[] lines = block.Groups["text"].Value.TrimEnd('\n').Split('\n');
            if (block.Groups["kind"].Value == "diff")
            {
                Change(Directory.EnumerateFiles(folder.Path, lines[0].Trim(), SearchOption.AllDirectories).Single(), lines[1], lines[2]);
                changes++;
            }
            else
            {
                string[] words = lines[0].Split(' ');
                words[..2].ShouldBe(["$", "harness"]);
                Result result = Executable.Run(folder.Path, new Dictionary<string, string> { ["LC_ALL"] = locale }, words[2..]);
                Compare(lines[1..], (result.Data + result.Messages).TrimEnd('\n').Split('\n'), lines[0]);
                commands++;
            }
        }

        (commands, changes).ShouldBe((7, 6));
    }

    private static void Change(string path, string before, string after)
    {
        (before[0], after[0]).ShouldBe(('-', '+'));
        string[] lines = File.ReadAllLines(path);
        lines.Count(line => line == before[1..]).ShouldBe(1, before);
        File.WriteAllLines(path, lines.Select(line => line == before[1..] ? after[1..] : line));
    }

    // A line of three dots stands for any lines; no-break spaces are not to be seen.
    private static void Compare(string[] quoted, string[] came, string command)
    {
        string[] plain = [.. came.Select(line => line.Replace('\u00A0', ' '))];
        int gap = Array.IndexOf(quoted, "…");
        (gap < 0 ? quoted : quoted[..gap]).ShouldBe(gap < 0 ? plain : plain[..gap], command);
        (gap < 0 ? [] : quoted[(gap + 1)..]).ShouldBe(gap < 0 ? [] : plain[^(quoted.Length - gap - 1)..], command);
    }

    [GeneratedRegex("^```(?<kind>[a-z]*)\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
