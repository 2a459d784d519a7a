using Harness.Planning;
using Harness.Playbook;
using Harness.Studies;

namespace Harness.Core.Tests.Playbook;

public sealed class HandsTests
{
    private static readonly Words Ombudsman = new("the ombudsman", "le médiateur");

    [Theory]
    [InlineData("email", null, false, false)]
    [InlineData("mastodon", null, false, false)]
    [InlineData("mastodon", Sending.Assisted, true, false)]
    [InlineData("x", null, true, false)]
    [InlineData("x", Sending.Automatic, false, false)]
    [InlineData("facebook", null, true, true)]
    [InlineData("phone", null, true, true)]
    [InlineData("letter", null, true, true)]
    public void Who_sends_and_looks_follows_from_the_account_and_its_channel(string channel, Sending? sending, bool sends, bool looks)
    {
        Slot slot = On(channel, sending, Basis.WrittenPermission);

        (Hands.Send(slot, null), Hands.Look(slot, null)).ShouldBe((sends, looks));
    }

    [Fact]
    public void A_page_of_the_client_s_own_is_read_by_the_harness_and_those_of_others_are_not()
    {
        Hands.Look(On("facebook", null, Basis.OwnBrand), null).ShouldBeFalse();
        Hands.Look(On("facebook", null, Basis.Mandate), null).ShouldBeFalse();
        Hands.Look(On("facebook", null, Basis.Editorial), null).ShouldBeTrue();
        Hands.Look(On("facebook", null, Basis.OwnBrand), new(1, "facebook", "mediateur", Ombudsman, null, false)).ShouldBeTrue();
    }

    [Fact]
    public void What_goes_on_elsewhere_follows_from_the_account_there_and_with_third_parties_from_the_channel()
    {
        Slot slot = On("mastodon", Sending.Assisted, Basis.OwnBrand);

        Hands.Send(slot, new(1, "mastodon", "@brand", null, null, false)).ShouldBeTrue();
        Hands.Send(slot, new(1, "mastodon", "@ombudsman", Ombudsman, null, false)).ShouldBeFalse();
        Hands.Send(slot, new(1, "letter", "1 rue du Bac", Ombudsman, null, false)).ShouldBeTrue();
        Hands.Send(slot, new(1, "email", "elsewhere@brand.example", null, null, false)).ShouldBeFalse();
    }

    private static Slot On(string channel, Sending? sending, Basis basis)
    {
        Slot slot = Planner.Plan(Scenarios.Race(), 1).Slots[0];
        Account account = new(channel, "@brand", null, null, Sending: sending);
        return slot with { Account = account, Brand = slot.Brand with { Accounts = [account], Authorisation = new(basis, "Somebody", new(2026, 1, 1), null, null, null) } };
    }
}
