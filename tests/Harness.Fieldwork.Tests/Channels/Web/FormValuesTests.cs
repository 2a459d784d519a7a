using Harness.Channels;
using Harness.Channels.Web;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class FormValuesTests
{
    private static readonly Outgoing Message = Shop.To(Shop.Contact, 0, "Où est mon colis ?");

    [Theory]
    [InlineData("{name} <{email}>", "Anna Martin <probe-p0000001@anna.example>")]
    [InlineData("{probe}: {text}", "p0000001: Où est mon colis ?")]
    [InlineData("{receipt}", null)]
    [InlineData("{order}", null)]
    [InlineData("nothing to fill", "nothing to fill")]
    public void A_text_is_filled_in_whole_or_not_at_all(string text, string? filled) => new FormValues(Message).Filled(text, escaped: false).ShouldBe(filled);

    [Fact]
    public void In_an_address_a_value_cannot_lead_elsewhere() => new FormValues(Message with { Thread = "../?a=b#c" }).Filled("https://shop.example/{receipt}", escaped: true).ShouldBe("https://shop.example/..%2F%3Fa%3Db%23c");

    [Fact]
    public void The_form_is_that_of_the_account_and_none_with_a_third_party()
    {
        FormValues.FormOf(Message).ShouldBe(Shop.Contact);
        FormValues.FormOf(Message with { On = new(1, "web", "ombudsman", new("the ombudsman", "le médiateur"), null, false) }).ShouldBeNull();
    }
}
