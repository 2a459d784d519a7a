using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class ShownTests
{
    [Theory]
    [InlineData("plain é😀", "plain é😀")]
    [InlineData("a\nb\tc\rd", "a\\nb\\tc\\rd")]
    [InlineData("\0\u001b[31m\u007f\u009b", "\\u0000\\u001B[31m\\u007F\\u009B")]
    [InlineData("a\u202Eb\u200Bc\u2028d\uFEFF", "a\\u202Eb\\u200Bc\\u2028d\\uFEFF")]
    public void Nothing_invisible_is_shown_as_it_is(string found, string shown) => Shown.Of(found).ShouldBe(shown);

    [Fact]
    public void A_long_value_is_cut_after_sixty_characters_never_within_one()
    {
        Shown.Of(new string('x', 60)).ShouldBe(new string('x', 60));
        Shown.Of(new string('x', 61)).ShouldBe(new string('x', 60) + "…");
        Shown.Of(new string('x', 59) + "😀").ShouldBe(new string('x', 59) + "…");
        Shown.Of(new string('x', 59) + "\n").ShouldBe(new string('x', 59) + "…");
    }

    [Fact]
    public void A_long_row_says_how_many_there_are() =>
        Shown.Row([.. Enumerable.Range(1, 21).Select(at => $"a{at}")])
            .ShouldBe("a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20… (21)");
}
