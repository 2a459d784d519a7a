using Harness.Ratings;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

public sealed class RubricHashTests
{
    private const string Weights =
        "score out of 100\nsilence zero\nuseful quality from 10\npart speed 40 speed 3600s=1 86400s=0.5\npart quality 40 criteria quality\npart tone 20 criteria tone\nrange 0.25\n";

    [Fact]
    public void The_weights_are_hashed_over_a_text_that_anyone_can_write_down()
    {
        RubricHash.Text(Sheets.Rubric.Score!).ShouldBe(Weights);
        RubricHash.Of(Sheets.Rubric.Score!).ToString().ShouldBe("0220da91aeeed33fbd2148f46171de2b15397080decb7da05339b39608e10ce8");
    }

    [Fact]
    public void Channels_and_silence_apart_are_in_the_text() =>
        RubricHash.Text(Sheets.SilentApart.Score! with { Channels = [new("email", 0.7)], Useful = null, Range = 0.1 }).ShouldBe(
            Weights.Replace("zero", "apart", StringComparison.Ordinal).Replace("useful quality from 10\n", "", StringComparison.Ordinal).Replace("range 0.25", "channel email 0.7\nrange 0.1", StringComparison.Ordinal));

    [Fact]
    public void Every_text_of_a_rubric_is_in_its_hash_and_the_layout_of_its_file_is_not()
    {
        string yaml = Studies.RichStudy.Files["rubric.yaml"];
        string hash = Hash(yaml);
        Hash("# a remark\n" + yaml.Replace("fr: Chaleur}", "fr: \"Chaleur\"}", StringComparison.Ordinal)).ShouldBe(hash);
        foreach (string changed in new[]
        {
            yaml.Replace("Gladly!", "Gladly", StringComparison.Ordinal), yaml.Replace("Avec plaisir !", "Avec plaisir", StringComparison.Ordinal),
            yaml.Replace("fr: Chaud", "fr: Tiède", StringComparison.Ordinal), yaml.Replace("Est-ce chaleureux", "Est-ce aimable", StringComparison.Ordinal),
            yaml.Replace("Ours.", "Mine.", StringComparison.Ordinal), yaml.Replace("share: 0.5", "share: 0.4", StringComparison.Ordinal), yaml.Replace("Taux", "Part", StringComparison.Ordinal),
        })
        {
            changed.ShouldNotBe(yaml);
            Hash(changed).ShouldNotBe(hash);
        }
    }

    [Fact]
    public void A_rubric_without_a_score_has_a_hash_too() => RubricHash.Text(Sheets.Unscored).ShouldEndWith("level 5 \"Level\" \"Level (fr)\" \"Example\" \"Example (fr)\"\n");

    private static string Hash(string yaml) =>
        RubricHash.Of(new StudyReader(["email", "x"]).ReadRubric("rubric.yaml", _ => System.Text.Encoding.UTF8.GetBytes(yaml)).Rubric!).ToString();
}
