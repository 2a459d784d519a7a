using Harness.Brandville;
using Harness.Studies;

namespace Harness.Web.Tests.Brandville;

public sealed class ResidentsTests
{
    private static readonly Residents Race = new(Waves.Race);

    [Theory]
    [InlineData("Hey @McDonalds, cold fries", "mcdonalds", Address.Handle)]
    [InlineData("hey @mcdonalds@brandville.example cold fries", "mcdonalds", Address.Handle)]
    [InlineData("@nobody and @pepsi, who is first?", "pepsi", Address.Handle)]
    [InlineData("My card from Bank of America is stuck", "bank-of-america", Address.Name)]
    [InlineData("visa: the card, not the stamp", "visa", Address.Name)]
    [InlineData("#HP once more", "hp", Address.Hashtag)]
    public void A_brand_is_known_by_its_handle_its_hashtag_or_its_name(string text, string brand, Address address)
    {
        (Brand Brand, Address Address)? named = Race.Named(text);

        (named?.Brand.Id, named?.Address).ShouldBe((brand, address));
    }

    [Theory]
    [InlineData("Nobody in particular")]
    [InlineData("Visages et pineapples")]
    [InlineData("write to me@pepsi.example")]
    [InlineData("")]
    public void A_text_that_names_no_brand_names_none(string text) => Race.Named(text).ShouldBeNull();

    [Fact]
    public void The_id_of_a_tester_opens_that_testers_account()
    {
        Customer tester = Race.Holder("tester-2");

        (tester.Account, tester.Persona?.Id).ShouldBe(("tester_two", "tester-2"));
        Race.Account(Residents.IdOf("tester_two")).ShouldBe("tester_two");
    }

    [Fact]
    public void Any_other_token_opens_an_account_of_its_own_that_does_not_show_it()
    {
        Customer one = Race.Holder("s3cret-token"), same = Race.Holder("s3cret-token"), other = Race.Holder("another");

        (one.Persona, one).ShouldBe((null, same));
        other.Account.ShouldNotBe(one.Account);
        one.Account.ShouldMatch("^guest-[0-9a-f]{8}$");
    }

    [Fact]
    public void A_brand_speaks_from_its_account_of_mastodons_kind_where_it_has_one() =>
        Residents.AccountOf(Waves.Race.Panel.Brands[0] with { Accounts = [new("x", "@elsewhere", null, null), new("mastodon", "@aide@marque.example", null, null)] }).ShouldBe("aide@marque.example");

    [Fact]
    public void A_number_is_asked_for_by_people_who_were_seen_and_no_others() => Race.Account("12345").ShouldBeNull();
}
