using Harness.Runs.Hands;

namespace Harness.Fieldwork.Tests.Runs.Hands;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("the bottle leaked", "the bottle leaked", "=the bottle leaked")]
    [InlineData("the bottle leaked", "the red bottle leaked again", "=the|+red|=bottle leaked|+again")]
    [InlineData("my order is late", "my parcel is late", "=my|-order|+parcel|=is late")]
    [InlineData("a b c", "", "-a b c")]
    [InlineData("", "a  b\nc", "+a b c")]
    [InlineData("", "", "")]
    public void What_was_changed_is_told_word_by_word(string planned, string shown, string expected) =>
        string.Join('|', WordDifference.Between(planned, shown).Select(part => $"{(part.Kind == DifferenceKind.Same ? '=' : part.Kind == DifferenceKind.Missing ? '-' : '+')}{part.Text}")).ShouldBe(expected);

    [Fact]
    public void A_text_of_any_length_is_compared_in_bounded_time()
    {
        string planned = string.Join(' ', Enumerable.Repeat("word", 100_000));

        WordDifference.Between(planned, planned + " more").Count.ShouldBe(3);
    }
}
