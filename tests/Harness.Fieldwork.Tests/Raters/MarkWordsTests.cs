using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class MarkWordsTests
{
    [Theory]
    [InlineData("unclear", MarkReason.Unclear)]
    [InlineData("Pas clair", MarkReason.Unclear)]
    [InlineData("PASSE", MarkReason.Skipped)]
    [InlineData("passé", MarkReason.Skipped)]
    [InlineData("sans objet", MarkReason.NotApplicable)]
    [InlineData("notApplicable", MarkReason.NotApplicable)]
    [InlineData("not applicable", MarkReason.NotApplicable)]
    [InlineData("marque reconnue", MarkReason.Recognised)]
    [InlineData("Illisible", MarkReason.Unreadable)]
    public void A_reason_is_read_in_either_language(string written, MarkReason reason) => MarkWords.Read(written).ShouldBe(reason);

    [Theory]
    [InlineData("awaited")]
    [InlineData("contested")]
    [InlineData("no reply")]
    [InlineData("")]
    [InlineData("3")]
    public void What_no_rater_may_say_is_no_reason(string written) => MarkWords.Read(written).ShouldBeNull();

    [Fact]
    public void What_is_allowed_is_said_in_words() =>
        MarkWords.Allowed(Rated.Rubric.Criteria[1], Language.Fr).ShouldBe("1, 2, 3, pas clair, passé, sans objet, marque reconnue, illisible");

    [Fact]
    public void Every_mark_comes_back_from_its_code()
    {
        foreach (Mark mark in Enum.GetValues<MarkReason>().Select(reason => (Mark)new NotRated(reason)).Append(new Marked(0)).Append(new Marked(20)))
        {
            MarkCode.Read(MarkCode.Of(mark)).ShouldBe(mark);
        }

        Should.Throw<InvalidDataException>(() => MarkCode.Read("many"));
    }
}
