using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

public sealed class BlindTokenTests
{
    [Fact]
    public void Every_token_has_a_word_in_both_languages_that_stands_for_no_other()
    {
        BlindToken[] all = Enum.GetValues<BlindToken>();
        all.Select(token => BlindTokens.Word(token).En).Distinct().Count().ShouldBe(all.Length);
        all.Select(token => BlindTokens.Word(token).Fr).Distinct().Count().ShouldBe(all.Length);
        all.ShouldAllBe(token => !all.Any(other => other != token && BlindTokens.Word(other).En == BlindTokens.Word(token).Fr));
    }
}
