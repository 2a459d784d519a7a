using System.Globalization;
using Harness.Clockwork;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

/// <summary>Row 74 of the fault matrix: whenever writing is cut off, each file is whole, old or new; where both kinds lie beside each other a list says so; and the next to write ends it.</summary>
public sealed class OutputKillTests
{
    private const string Old = "what stood here before";
    private static readonly string[] Asked = ["report", ReportCommandTests.Example, "--format", "html,json,quality,svg", "--lang", "en"];
    private static readonly Lazy<Dictionary<string, byte[]>> Whole = new(Undisturbed);

    [Theory]
    [InlineData("report-whole:1", false, false)]
    [InlineData("report-listed:1", true, false)]
    [InlineData("report-renamed:1", true, true)]
    [InlineData("report-renamed:9", true, true)]
    [InlineData("report-placed:1", true, true)]
    public void Cut_off_at_a_point_the_old_report_is_whole_or_a_list_says_that_the_new_one_is_on_its_way(string point, bool isListed, bool isBegun)
    {
        using TemporaryFolder folder = Stands();

        Executable.Run(folder.Path, new Dictionary<string, string> { [Crash.Variable] = point }, Asked).Code.ShouldNotBe(0);

        (bool listed, int renewed) = Look(folder);
        (listed, renewed > 0).ShouldBe((isListed, isBegun));
        EndsWhole(folder);
    }

    [Fact]
    public void Every_point_has_its_death() =>
        Directory.EnumerateFiles(Repository.At("harness", "Harness.Cli", "Commands"), "*.cs").Sum(file => File.ReadAllText(file).Split("Crash.Point(\"report-").Length - 1).ShouldBe(4);

    [Fact]
    [Trait("Category", "Long")]
    public void Killed_at_any_instant_it_leaves_the_same()
    {
        TimeSpan whole = Took();
        for (int i = 0; i < 20; i++)
        {
            using TemporaryFolder folder = Stands();
            using (Executable program = Executable.Start(folder.Path, new Dictionary<string, string>(), Asked))
            {
                program.Ends(whole * ((i + 1) / 21.0));
                program.Kill();
                program.Ends(TimeSpan.FromSeconds(20)).ShouldBeTrue();
            }

            Look(folder);
            EndsWhole(folder);
        }
    }

    private static TimeSpan Took()
    {
        using TemporaryFolder folder = Stands();
        long began = TimeProvider.System.GetTimestamp();
        Executable.Run(folder.Path, null, Asked).Code.ShouldBe(0);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>Each file of the report is old or new and whole; old and new stand beside each other only under a list.</summary>
    private static (bool Listed, int Renewed) Look(TemporaryFolder folder)
    {
        bool listed = File.Exists(folder.At(ReportCommandTests.Example, PublishingList.FileName));
        byte[][] now = [.. Whole.Value.Where(file => !file.Key.Contains("journal", StringComparison.Ordinal)).Select(file => (file.Key, Path: folder.At(file.Key))).Where(file => File.Exists(file.Path)).Select(file => State(file.Key, file.Path))];
        int renewed = now.Count(state => state.Length == 1);
        (renewed == 0 || listed || renewed == Whole.Value.Count).ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{renewed} of {Whole.Value.Count} are new, and no list says so"));
        return (listed, renewed);
    }

    /// <returns>One byte for a new file, none for an old one.</returns>
    private static byte[] State(string name, string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bool isNew = bytes.AsSpan().SequenceEqual(Whole.Value[name]);
        (isNew || File.ReadAllText(path) == Old).ShouldBeTrue($"{name} is neither old nor new");
        return isNew ? [1] : [];
    }

    private static void EndsWhole(TemporaryFolder folder)
    {
        Result again = Executable.Run(folder.Path, null, Asked);
        again.Code.ShouldBe(0, again.Messages);
        Files(folder).Keys.ShouldBe(Whole.Value.Keys, ignoreOrder: true);
        Look(folder).ShouldBe((false, Whole.Value.Count));
    }

    private static TemporaryFolder Stands()
    {
        TemporaryFolder folder = ReportCommandTests.Rated();
        foreach (string file in Whole.Value.Keys)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At(file))!);
            File.WriteAllText(folder.At(file), Old);
        }

        File.WriteAllText(folder.At(ReportCommandTests.Example, "charts", "of-another-study.svg"), Old);
        return folder;
    }

    private static Dictionary<string, byte[]> Undisturbed()
    {
        using TemporaryFolder folder = ReportCommandTests.Rated();
        Executable.Run(folder.Path, null, Asked).Code.ShouldBe(0);
        return Files(folder);
    }

    /// <summary>The files of the report, without what it is made from.</summary>
    private static Dictionary<string, byte[]> Files(TemporaryFolder folder) => folder.Files()
        .Where(file => !file.Contains(".sqlite", StringComparison.Ordinal)).ToDictionary(file => file, file => File.ReadAllBytes(folder.At(file)), StringComparer.Ordinal);
}
