using Harness.Brandville;
using Harness.Studies;

namespace Harness.Web.Tests.Brandville;

public sealed class TongueTests
{
    [Theory]
    [InlineData("Bonjour, mon colis n’est pas arrivé, vous pouvez regarder ?", null, Language.Fr)]
    [InlineData("Hello, my parcel has not arrived, can you have a look?", null, Language.En)]
    [InlineData("4711 !!", "fr-FR", Language.Fr)]
    [InlineData("4711 !!", "en-US", Language.En)]
    [InlineData("4711 !!", null, Language.En)]
    [InlineData("Where is my order?", "fr-FR", Language.En)]
    public void A_message_is_in_the_language_of_its_small_words_else_of_its_writer(string text, string? locale, Language language) => Tongue.Of(text, locale).ShouldBe(language);
}
