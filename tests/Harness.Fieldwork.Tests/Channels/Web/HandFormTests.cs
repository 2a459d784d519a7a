using Harness.Channels;
using Harness.Channels.Web;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class HandFormTests
{
    [Fact]
    public void A_person_sees_the_page_and_what_goes_into_each_field_as_the_browser_would_have_filled_it_in() =>
        HandForm.Of(Shop.To(Shop.Contact, 0, "Hello")).ShouldNotBeNull().ShouldSatisfyAllConditions(
            form => form.Address.ShouldBe("https://shop.example/contact"),
            form => form.Fields.ShouldBe([("Name", "Anna Martin"), ("E-mail address", "probe-p0000001@anna.example"), ("Subject", "Complaint")]));

    [Fact]
    public void What_follows_goes_to_the_page_of_the_conversation()
    {
        WebForm form = Shop.Chat with { Again = [Shop.Chat.Again![0] with { Goto = "https://shop.example/chat/{receipt}" }, .. Shop.Chat.Again.Skip(1)] };
        Outgoing later = Shop.To(form, 0, "Hello") with { Turn = 1 };

        HandForm.Of(later with { Thread = "c 1" })!.Address.ShouldBe("https://shop.example/chat/c%201");
        HandForm.Of(later).ShouldBeNull();
    }

    [Fact]
    public void Elsewhere_there_is_none() => HandForm.Of(new Outgoing(Shop.To(Shop.Contact, 0, "Hello").Slot with { Account = new("email", "a@b.example", null, null), Brand = Shop.To(Shop.Contact, 0, "x").Slot.Brand with { Accounts = [] } }, 0, "Hello")).ShouldBeNull();
}
