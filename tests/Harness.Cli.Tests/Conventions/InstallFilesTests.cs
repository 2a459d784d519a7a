using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Commands;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The files by which systems start harness: what they start can be typed, and the systems would take them.</summary>
public sealed partial class InstallFilesTests
{
    private static readonly RootCommand Root = CommandLine.Root(new(TextWriter.Null, TextWriter.Null, piped: true, _ => null));

    /// <summary>The elements of the schema of tasks of Windows that ours may have, each below its parent.</summary>
    private static readonly string[] OfTasks =
    [
        "Task", "Task/RegistrationInfo", "RegistrationInfo/Description", "Task/Triggers", "Triggers/TimeTrigger", "TimeTrigger/StartBoundary", "TimeTrigger/Repetition", "Repetition/Interval",
        "Task/Principals", "Principals/Principal", "Principal/LogonType", "Principal/RunLevel", "Task/Settings", "Settings/MultipleInstancesPolicy", "Settings/DisallowStartIfOnBatteries",
        "Settings/StopIfGoingOnBatteries", "Settings/StartWhenAvailable", "Settings/RunOnlyIfNetworkAvailable", "Settings/WakeToRun", "Settings/ExecutionTimeLimit",
        "Task/Actions", "Actions/Exec", "Exec/Command", "Exec/Arguments", "Exec/WorkingDirectory",
    ];

    private static IEnumerable<string> Units => Directory.EnumerateFiles(Repository.At("harness", "install"), "*@.*").Order(StringComparer.Ordinal);

    [Fact]
    public void What_the_units_start_can_be_typed()
    {
        string[] started = [.. Units.SelectMany(File.ReadAllLines).Where(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Select(line => line["ExecStart=/usr/local/bin/harness ".Length..])];
        started.Length.ShouldBe(2);
        started.SelectMany(line => Errors(line.Replace("%i", "my-study", StringComparison.Ordinal))).ShouldBeEmpty();
        Errors("tick my-study --life").ShouldNotBeEmpty();
    }

    [Fact]
    public void Systemd_says_nothing_against_the_units()
    {
        const string Judge = "/usr/bin/systemd-analyze";
        Units.Select(unit => Path.GetFileName(unit)).ShouldBe(["harness-run@.service", "harness-tick@.service", "harness-tick@.timer"]);
        if (!File.Exists(Judge))
        {
            return;
        }

        using TemporaryFolder folder = new();
        foreach (string unit in Units)
        {
            File.WriteAllText(folder.At(Path.GetFileName(unit)), File.ReadAllText(unit).Replace("/usr/local/bin/harness", "/bin/true", StringComparison.Ordinal).Replace("User=harness", "User=root", StringComparison.Ordinal));
        }

        using Executable verdict = Executable.Start(Judge, folder.Path, null, ["verify", .. Units.Select(unit => "./" + Path.GetFileName(unit))]);
        Result result = verdict.End();
        result.Code.ShouldBe(0, result.Messages);
        (result.Data + result.Messages).ShouldBeEmpty();
    }

    [Fact]
    public void The_task_of_Windows_has_only_elements_of_its_schema_and_what_it_starts_can_be_typed()
    {
        XElement task = XDocument.Load(Repository.At("harness", "install", "harness-tick.xml")).Root!;
        task.Name.ShouldBe(XName.Get("Task", "http://schemas.microsoft.com/windows/2004/02/mit/task"));
        task.DescendantsAndSelf().Select(element => element.Parent is { } parent ? $"{parent.Name.LocalName}/{element.Name.LocalName}" : element.Name.LocalName).Except(OfTasks, StringComparer.Ordinal).ShouldBeEmpty();
        task.DescendantsAndSelf().ShouldAllBe(element => element.Name.Namespace == task.Name.Namespace);
        Errors(task.Descendants(task.Name.Namespace + "Arguments").Single().Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("install.md")]
    [InlineData("install.fr.md")]
    public void Every_line_of_the_page_that_names_a_verb_can_be_typed(string page)
    {
        string text = File.ReadAllText(Repository.At("harness", "docs", page));
        string[] typed = [.. TypedLine().Matches(text).Select(match => match.Groups["words"].Value.Split(" > ")[0].Trim())];
        typed.Length.ShouldBeGreaterThan(5);
        typed.SelectMany(line => Errors(line).Select(error => $"{line}: {error}")).ShouldBeEmpty();
    }

    private static string[] Errors(string line) => [.. Root.Parse(CommandLineParser.SplitCommandLine(line).ToArray()).Errors.Select(error => error.Message)];

    [GeneratedRegex("(?:^|`)(?:sudo )?harness (?<words>[^`\n]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex TypedLine();
}
