using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class ScenarioTests
{
    [Fact]
    public void The_program_carries_every_scenario_of_the_repository() =>
        Scenario.Shipped.ShouldBe(Directory.EnumerateFiles(Repository.At("scenarios"), "study.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_carried_scenario_and_the_folder_are_the_same_study()
    {
        Scenario carried = Scenario.Load("race-2012"), folder = Scenario.Load(Repository.At("scenarios", "race-2012"));
        carried.Source.ShouldBe(folder.Source);
        carried.Result.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void One_changed_byte_changes_the_source()
    {
        using TemporaryFolder folder = new();
        foreach (string source in Directory.EnumerateFiles(Repository.At("scenarios", "race-2012")))
        {
            File.Copy(source, folder.At(Path.GetFileName(source)));
        }

        File.AppendAllText(folder.At("rubric.yaml"), "# more\n");
        Scenario.Load(folder.Path).Source.ShouldNotBe(Scenario.Load("race-2012").Source);
    }
}
