using Harness.Commands;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands;

public sealed class RubricCommandTests
{
    [Fact]
    public void The_rubrics_that_come_along_are_listed_with_their_titles()
    {
        Session session = Session.Run("rubric", "list", "--lang", "fr");

        session.Code.ShouldBe(ExitCode.Ok);
        string[] lines = session.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => line.Split(' ')[0]).ShouldBe(Directory.EnumerateFiles(Repository.At("scenarios", "rubrics")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        lines.ShouldContain("blueboat-7                      Sept mauvais points");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_rubric_is_shown_with_each_anchor_what_it_weighs_and_its_hashes(string language)
    {
        Language spoken = language == "fr" ? Language.Fr : Language.En;
        foreach (string name in RubricPacks.Names)
        {
            Session session = Session.Run("rubric", "show", name, "--lang", language);
            session.Code.ShouldBe(ExitCode.Ok);
            session.Messages.ShouldBeEmpty();

            string text = string.Join(' ', session.Data.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Rubric rubric = Read(name);
            foreach (Words words in rubric.Criteria.SelectMany(criterion => criterion.Levels).SelectMany(level => new[] { level.Name, level.Example }).Concat(rubric.Criteria.Select(criterion => criterion.Question)))
            {
                text.ShouldContain(words.In(spoken));
            }

            text.ShouldContain($"sha256:{RubricHash.Of(rubric.Score!)}");
            text.ShouldContain($"sha256:{RubricHash.Of(rubric)}");
        }
    }

    [Fact]
    public void The_weights_are_shown_in_words()
    {
        string text = Session.Run("rubric", "show", "delay-quality-welcome-30-50-20", "--lang", "en").Data.Replace('\u00A0', ' ');

        text.ShouldContain("Score out of 100\n");
        text.ShouldContain("      30  Delay: 100% within 4 h, 75% within 24 h, 50% within 2 d, 25% within 5 d\n");
        text.ShouldContain("      50  Relevance and personalisation: relevance (20), personal (20)\n");
        text.ShouldContain("  An answer is useful from “Answered in part” on (relevance, 10); speed counts on a useful answer only.\n");
        text.ShouldContain("  Where several channels are used they weigh email 70%, facebook 20%, x 10%.\n");
        text.ShouldContain("  Rankings are also given with each weight up to 25% off.\n");
        Session.Run("rubric", "show", "blueboat-7", "--lang", "fr").Data.Replace('\u00A0', ' ').ShouldContain("  Un silence n’est pas noté : il est compté à part.\n");
    }

    [Fact]
    public void A_rubric_of_ones_own_begins_with_one_that_comes_along_and_is_read_from_its_file()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "own-sla").Code.ShouldBe(ExitCode.Ok);
        string yaml = Session.Run("rubric", "show", "own-sla", "--yaml", "--lang", "fr").Data;
        yaml.ShouldStartWith("# yaml-language-server: $schema=schemas/rubric.schema.json\n# Pour une promesse à soi");
        yaml.ShouldNotContain("# en:");
        File.WriteAllText(folder.At("mine", "rubric.yaml"), yaml.Replace("id: own-sla", "id: ours", StringComparison.Ordinal));
        string study = File.ReadAllText(folder.At("mine", "study.yaml"));
        File.WriteAllText(folder.At("mine", "study.yaml"), study.Replace("rubric: own-sla", "rubric: rubric.yaml", StringComparison.Ordinal));

        Session.Run("rubric", "show", folder.At("mine", "rubric.yaml")).Data.ShouldStartWith("ours: ");
        Session.Run("lint", folder.At("mine")).Code.ShouldBe(ExitCode.Ok);
        File.Exists(folder.At("mine", "schemas", "rubric.schema.json")).ShouldBeTrue();
        Scenario.Load(folder.At("mine")).Result.Study!.Rubric.Id.ShouldBe("ours");
    }

    [Fact]
    public void A_rubric_without_a_score_says_so()
    {
        string path = Repository.At("scenarios", "escalation", "rubric.yaml");
        Session.Run("rubric", "show", path).Data.ShouldContain("Nothing is added up: this rubric has no score.\nrubric sha256:");
        Session.Run("rubric", "show", path, "--lang", "fr").Data.ShouldContain("Rien n’est additionné");
    }

    [Theory]
    [InlineData("race-2021", "en", "There is no rubric “race-2021”: no such file, and not one of those that come along (accuracy-apart, ", "Did you mean 'race-2012'?")]
    [InlineData("own-sla.yaml", "fr", "Il n’y a pas de grille «\u00A0own-sla.yaml\u00A0»", "Vouliez-vous dire «\u00A0own-sla\u00A0»\u00A0?")]
    public void A_mistyped_name_is_answered_with_the_nearest(string written, string language, string said, string meant)
    {
        Session session = Session.Run("rubric", "show", written, "--lang", language);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.ShouldContain(said);
        session.Messages.ShouldContain(meant);
    }

    [Fact]
    public void A_file_that_is_no_rubric_is_answered_with_all_that_is_wrong_with_it()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("r.yaml"), "id: mine\ntitel: {en: T, fr: T}\n");

        Session session = Session.Run("rubric", "show", folder.At("r.yaml"));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("r.yaml:2:1: 'titel' is not a key here");
        session.Messages.ShouldContain("The key 'criteria' is missing");
    }

    [Fact]
    public void A_pack_is_part_of_what_a_study_was_made_with()
    {
        using TemporaryFolder folder = new();
        foreach (string source in Directory.EnumerateFiles(Repository.At("scenarios", "race-2012")))
        {
            File.Copy(source, folder.At(Path.GetFileName(source)));
        }

        Scenario named = Scenario.Load(folder.Path);
        File.WriteAllBytes(folder.At("race-2012"), [.. RubricPacks.Bytes("race-2012")!, .. "# more\n"u8]);

        named.Source.ShouldBe(Scenario.Load("race-2012").Source);
        Scenario.Load(folder.Path).Source.ShouldNotBe(named.Source);
        File.WriteAllBytes(folder.At("race-2012"), RubricPacks.Bytes("race-2012")!);
        Scenario.Load(folder.Path).Source.ShouldBe(named.Source);
    }

    [Fact]
    public void The_program_itself_lists_and_shows_them()
    {
        using TemporaryFolder folder = new();
        Executable.Run(folder.Path, null, "rubric", "list").Code.ShouldBe(0);
        Result shown = Executable.Run(folder.Path, null, "rubric", "show", "race-2012", "--lang", "en");
        (shown.Code, shown.Data.Contains("weights sha256:", StringComparison.Ordinal)).ShouldBe((0, true));
        Executable.Run(folder.Path, null, "rubric", "show", "race-2021").Code.ShouldBe(2);
    }

    private static Rubric Read(string name) => new StudyReader(Channels.Channels.Names).ReadRubric(name, RubricPacks.Bytes).Rubric!;
}
