using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class RubricPacksTests
{
    private static readonly string[] Channels = ["simulated", "web", "email", "facebook", "x"];

    public static TheoryData<string> Names => [.. RubricPacks.Names];

    [Fact]
    public void The_harness_carries_every_pack_of_the_repository_byte_for_byte()
    {
        RubricPacks.Names.ShouldBe([
            "accuracy-apart", "blueboat-7", "contact-grid-20", "delay-quality-welcome-30-50-20", "delay-quality-welcome-40-40-20", "own-sla", "race-2012", "rate-speed-quality-100",
        ]);
        Directory.EnumerateFiles(Repository.At("scenarios", "rubrics")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ShouldBe(RubricPacks.Names.Select(name => name + ".yaml"));
        foreach (string name in RubricPacks.Names)
        {
            RubricPacks.Bytes(name).ShouldBe(File.ReadAllBytes(Repository.At("scenarios", "rubrics", name + ".yaml")), name);
        }

        RubricPacks.Bytes("race-2013").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pack_is_named_as_its_file_has_a_score_and_an_example_in_both_languages_for_each_level(string name)
    {
        (Rubric? rubric, IReadOnlyList<Problem> problems) = new StudyReader(Channels).ReadRubric(name, RubricPacks.Bytes);

        problems.ShouldBeEmpty();
        rubric!.Id.ShouldBe(name);
        rubric.Score.ShouldNotBeNull();
        foreach (Criterion criterion in rubric.Criteria)
        {
            criterion.Levels.Select(level => level.Example.En).ShouldBeUnique();
            criterion.Levels.Select(level => level.Example.Fr).ShouldBeUnique();
            criterion.Levels.ShouldAllBe(level => level.Example.En != level.Example.Fr);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pack_names_its_schema_and_its_remarks_are_in_both_languages(string name)
    {
        string[] lines = Encoding.UTF8.GetString(RubricPacks.Bytes(name)!).Split('\n');
        lines[0].ShouldBe("# yaml-language-server: $schema=../schemas/rubric.schema.json");
        string[] remarks = [.. lines.Skip(1).TakeWhile(line => line.StartsWith('#'))];
        remarks.Select(remark => remark[..6]).Distinct().ShouldBe(["# en: ", "# fr: "]);
        lines.Where(line => line.Contains(" ?\"", StringComparison.Ordinal) || line.Contains("« ", StringComparison.Ordinal)).ShouldBeEmpty("French sets a no-break space there");
    }

    [Theory]
    [InlineData("rubric: race-2012", "race-2012")]
    [InlineData("rubric: own-sla", "own-sla")]
    public void A_study_names_a_pack_in_place_of_a_file(string line, string id)
    {
        StudyResult result = SmallStudy.ReadWith("study.yaml", "rubric: rubric.yaml", line);

        result.Problems.ShouldBeEmpty();
        result.Study!.Rubric.Id.ShouldBe(id);
    }

    [Fact]
    public void A_file_beside_the_study_goes_before_a_pack_of_the_same_name()
    {
        Dictionary<string, string> files = SmallStudy.With(SmallStudy.Files, "study.yaml", "rubric: rubric.yaml", "rubric: race-2012");
        files["race-2012"] = files["rubric.yaml"];

        SmallStudy.Read(files).Study!.Rubric.Id.ShouldBe("marks");
    }

    [Theory]
    [InlineData("race-2021", " Did you mean 'race-2012'?")]
    [InlineData("race-2012.yaml", " Did you mean 'race-2012'?")]
    [InlineData("twystery", "")]
    public void A_mistyped_pack_is_answered_with_the_nearest_and_all_there_are(string written, string meant)
    {
        Problem problem = SmallStudy.ReadWith("study.yaml", "rubric: rubric.yaml", "rubric: " + written).Problems.ShouldHaveSingleItem();

        problem.In(Language.En).ShouldBe(
            $"study.yaml:7:9: rubric: There is no file '{written}' here, and no pack of that name; the packs are accuracy-apart, blueboat-7, contact-grid-20, "
            + $"delay-quality-welcome-30-50-20, delay-quality-welcome-40-40-20, own-sla, race-2012, rate-speed-quality-100.{meant}");
    }

    [Fact]
    public void A_pack_is_no_panel() =>
        SmallStudy.ReadWith("study.yaml", "panel: panel.yaml", "panel: race-2012").Problems.Select(problem => problem.In(Language.En))
            .ShouldContain("study.yaml:4:8: panel: There is no file 'race-2012' here.");
}
