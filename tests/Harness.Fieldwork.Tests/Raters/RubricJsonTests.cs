using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class RubricJsonTests
{
    [Fact]
    public void Every_rubric_comes_back_whole_with_its_hash()
    {
        foreach (Rubric rubric in RubricPacks.Names.Select(name => new StudyReader(Harness.Channels.Channels.Names).ReadRubric(name, RubricPacks.Bytes).Rubric!).Append(Rated.Rubric))
        {
            string hash = RubricHash.Of(rubric).ToString();
            Rubric back = RubricJson.Read(RubricJson.Write(rubric), hash);
            RubricHash.Text(back).ShouldBe(RubricHash.Text(rubric));
        }
    }

    [Fact]
    public void One_that_was_changed_is_not_taken_for_it()
    {
        string json = RubricJson.Write(Rated.Rubric);
        Should.Throw<InvalidDataException>(() => RubricJson.Read(json.Replace("tone 3", "tone 4", StringComparison.Ordinal), Rated.Hash));
        Should.Throw<InvalidDataException>(() => RubricJson.Read("{", Rated.Hash));
    }
}
