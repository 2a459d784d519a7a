using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class StockTextTests
{
    [Theory]
    [InlineData("@anna@social.example  Thank you!\nYour number is A-48213.", "@ Thank you! Your number is #.")]
    [InlineData("@bob.b Thank you! Your number is 48 213 77.", "@ Thank you! Your number is #.")]
    [InlineData("Merci @lea, réponse sous 24h.", "Merci @, réponse sous #.")]
    [InlineData("Merci. ^JM", "Merci. ^JM")]
    [InlineData("Write to help@brand.example", "Write to help@brand.example")]
    public void Handles_numbers_and_spaces_do_not_count(string text, string stock) => StockText.Of(text).ShouldBe(stock);

    [Fact]
    public void Accents_are_the_same_joined_and_apart() => StockText.Of("re\u0301ponse").ShouldBe(StockText.Of("r\u00E9ponse"));

    [Fact]
    public void Without_words_nothing_can_be_known_again()
    {
        StockText.Says(StockText.Of("@anna 123 🙂")).ShouldBeFalse();
        StockText.Says(StockText.Of("@anna ok")).ShouldBeTrue();
    }
}
