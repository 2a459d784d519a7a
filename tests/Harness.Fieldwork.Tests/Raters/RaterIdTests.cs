using Harness.Raters;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class RaterIdTests
{
    [Theory]
    [InlineData("Ann", "ann")]
    [InlineData("Zoé Martin", "zoe-martin")]
    [InlineData("  Jean-François  d'Été ", "jean-francois-d-ete")]
    [InlineData("ÉLODIE_2", "elodie-2")]
    [InlineData("Ирина", "ирина")]
    [InlineData(" – ", "")]
    [InlineData("", "")]
    public void A_name_has_a_short_name(string name, string id) => RaterId.Of(name).ShouldBe(id);

    [Theory]
    [InlineData("Zoé Martin")]
    [InlineData("a--b")]
    [InlineData("İstanbul")]
    public void A_short_name_is_its_own(string name) => RaterId.Of(RaterId.Of(name)).ShouldBe(RaterId.Of(name));
}
