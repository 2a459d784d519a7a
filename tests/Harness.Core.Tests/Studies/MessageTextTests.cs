using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class MessageTextTests
{
    private static readonly Account Account = new("simulated", "@cafe", null, null);
    private static readonly Brand Brand = new("cafe", "Cafe\u0301", "food", [Account], null);

    [Fact]
    public void The_handle_form_names_the_account() =>
        MessageText.Render("Hello {brand}, how are you?", Brand, Account, Address.Handle).ShouldBe("Hello @cafe, how are you?");

    [Fact]
    public void The_name_form_names_the_brand_composed() => MessageText.Render("{brand} !", Brand, Account, Address.Name).ShouldBe("Caf\u00e9 !");

    [Theory]
    [InlineData("Hello {brand}, how are you?", "Hello how are you?")]
    [InlineData("{brand} why so dear?", "why so dear?")]
    [InlineData("Why so dear, {brand}?", "Why so dear?")]
    [InlineData("Merci {brand}", "Merci")]
    [InlineData("Trop cher {brand} !", "Trop cher !")]
    public void Where_nothing_names_the_brand_no_hole_is_left(string wording, string text) =>
        MessageText.Render(wording, Brand, Account, Address.None).ShouldBe(text);

    [Fact]
    public void A_hashtag_is_the_complaints_own_or_that_of_the_name()
    {
        Brand general = Brand with { Name = "Crédit Général" };

        MessageText.Render("{brand} ?", general, Account, Address.Hashtag).ShouldBe("#CréditGénéral ?");
        MessageText.Render("{brand} ?", general, Account, Address.Hashtag, "#yenamarre").ShouldBe("#yenamarre ?");
    }

    [Fact]
    public void What_is_filled_in_is_not_looked_through_again() =>
        MessageText.Fill("{order} {date} {else}", new Dictionary<string, string> { ["{order}"] = "{date}", ["{date}"] = "x" }).ShouldBe("{date} x {else}");
}
