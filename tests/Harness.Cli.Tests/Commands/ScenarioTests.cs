using System.Text.RegularExpressions;
using Harness.Commands;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands;

public sealed partial class ScenarioTests
{
    public static TheoryData<string> Shipped => [.. Scenario.Shipped];

    /// <summary>Stories that are replayed, one conversation for each brand: they show what a script can play and measure nothing.</summary>
    private static readonly string[] Replayed = ["blueboat-7", "escalation"];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_scenario_loads_without_problems_and_plans(string name)
    {
        Scenario scenario = Scenario.Load(name);
        scenario.Result.Problems.ShouldBeEmpty();
        Study study = scenario.Result.Study!;
        study.Id.ShouldBe(name);
        Plan plan = Planner.Plan(study, Arguments.DefaultSeed);

        foreach (Brand brand in study.Panel.Brands)
        {
            plan.Slots.Count(slot => slot.Brand == brand).ShouldBeGreaterThanOrEqualTo(Replayed.Contains(name) ? 1 : 5, brand.Name);
        }

        plan.Slots.ShouldAllBe(slot => !slot.Text.Contains('{'));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_wave_of_a_scenario_is_refused(string name)
    {
        Study study = Scenario.Load(name).Result.Study!;
        for (int wave = 1; wave <= study.WaveIds.Count; wave++)
        {
            Plan plan = Planner.Plan(study, Arguments.DefaultSeed, wave);
            Refusals.Of(plan, Prospect.Of(plan)).ShouldBeEmpty();
            (study.AcceptUnderpowered is not null || !AimOutlook.Of(plan, Prospect.Of(plan)).Any(aim => aim.IsMissed)).ShouldBeTrue(plan.WaveId);
        }
    }

    [Theory]
    [InlineData("blueboat-7", 7, 1, 9, 40)] // seven messages to the brand after the opening, one to the licensee; five minutes for each of eight
    [InlineData("escalation", 9, 0, 30, 84)] // three calls of eight minutes; five answers, and each step after a refusal and after silence: two mails of six minutes, two posts of four
    public void What_a_script_may_send_is_counted(string name, int messages, int toThirdParties, int writes, int agentMinutes)
    {
        Study study = Scenario.Load(name).Result.Study!;
        Script script = study.Scripts!.ShouldHaveSingleItem();
        Cost cost = Cost.Of(Planner.Plan(study, Arguments.DefaultSeed));
        (script.MostMessages, script.MostToThirdParties, cost.MostWrites, cost.AgentMinutes).ShouldBe((messages, toThirdParties, writes, agentMinutes));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_file_of_a_scenario_names_its_schema_and_speaks_both_languages(string name)
    {
        string[] forms = [.. FormFile().Matches(File.ReadAllText(Repository.At("scenarios", name, "panel.yaml"))).Select(match => match.Groups["file"].Value)];
        foreach (string path in Directory.EnumerateFiles(Repository.At("scenarios", name), "*.yaml"))
        {
            string[] lines = File.ReadAllLines(path);
            string kind = forms.Contains(Path.GetFileName(path)) ? "form" : Path.GetFileNameWithoutExtension(path);
            lines[0].ShouldBe($"# yaml-language-server: $schema=../schemas/{kind}.schema.json");
            File.Exists(Repository.At("scenarios", "schemas", kind + ".schema.json")).ShouldBeTrue(path);
            string[] comments = [.. lines.Skip(1).Where(line => line.TrimStart().StartsWith('#'))];
            comments.ShouldAllBe(comment => Comment().IsMatch(comment));
            comments.Select(comment => Comment().Match(comment).Groups["language"].Value).Distinct().ShouldBe(["en", "fr"], path);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_scenario_says_in_its_head_what_it_cannot(string name)
    {
        string head = File.ReadAllText(Repository.At("scenarios", name, "study.yaml")).Split("\nid:")[0]
            .Replace("\n# en: ", " ", StringComparison.Ordinal).Replace("\n# fr: ", " ", StringComparison.Ordinal);
        head.ShouldContain("What it cannot");
        head.ShouldContain("Ce qu’il ne peut pas");
    }

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

        File.AppendAllText(folder.At("personas.yaml"), "# more\n");
        Scenario.Load(folder.Path).Source.ShouldNotBe(Scenario.Load("race-2012").Source);
    }

    [GeneratedRegex("^ *# (?<language>en|fr): ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("form: (?<file>[^,}\\s]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormFile();
}
