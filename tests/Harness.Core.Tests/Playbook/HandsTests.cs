using Harness.Core.Tests.Studies;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Playbook;

public sealed class HandsTests
{
    private static readonly Words Ombudsman = new("the ombudsman", "le médiateur");

    [Theory]
    [InlineData("email", null, false, true)]
    [InlineData("email", Sending.Assisted, true, true)]
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

        (Hands.Send(slot, null), Hands.Look(slot, null, new())).ShouldBe((sends, looks));
    }

    [Fact]
    public void Mail_is_read_by_the_harness_where_the_persona_has_a_mailbox()
    {
        Slot slot = On("email", Sending.Assisted, Basis.OwnBrand);
        PersonaAccount account = new("email", "anna@anna.example", null, new(new("smtp.anna.example", null), new("imap.anna.example", null)));

        Hands.Look(slot with { Persona = slot.Persona with { Accounts = [account] } }, null, new()).ShouldBeFalse();
        Hands.Look(slot with { Persona = slot.Persona with { Accounts = [account with { Mailbox = null }] } }, null, new()).ShouldBeTrue();
    }

    [Fact]
    public void A_page_of_the_client_s_own_is_read_by_the_harness_and_those_of_others_are_not()
    {
        Hands.Look(On("facebook", null, Basis.OwnBrand), null, new()).ShouldBeFalse();
        Hands.Look(On("facebook", null, Basis.Mandate), null, new()).ShouldBeFalse();
        Hands.Look(On("facebook", null, Basis.Editorial), null, new()).ShouldBeTrue();
        Hands.Look(On("facebook", null, Basis.OwnBrand), new(1, "facebook", "mediateur", Ombudsman, null, false), new()).ShouldBeTrue();
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

    [Fact]
    public void A_site_that_asks_for_a_person_is_a_person_s_and_one_that_knows_only_them_is_looked_at_by_them_too()
    {
        WebForm form = RichStudy.Read(RichForm.Files).Study!.Panel.Brands[0].AccountOn("web")!.Form!;
        WebStep step = form.Look![0];
        Slot known = On("web", null, Basis.OwnBrand, form with { Look = [step with { Goto = "https://nospas.example/chat" }, form.Look[^1]] }), named = On("web", null, Basis.OwnBrand, form with { Look = [step with { Goto = "https://nospas.example/chat/{receipt}" }, form.Look[^1]] });
        Instant noon = Instant.FromUtc(2026, 3, 2, 12, 0);
        Probe machine = new Probe().Apply(new(0, 0, EventKind.Sent, 1, noon, null, 0, null)), person = new Probe().Apply(new(0, 0, EventKind.Sent, 1, noon, null, ThreadCode.ByHand(0), null));

        Hands.Send(known, null, new Probe { NeedsPerson = SendCause.Captcha }).ShouldBeTrue();
        Hands.Send(known, null, new()).ShouldBeFalse();
        (Hands.Look(known, null, machine), Hands.Look(known, null, person), Hands.Look(named, null, person)).ShouldBe((false, true, false));
    }

    private static Slot On(string channel, Sending? sending, Basis basis, WebForm? form = null)
    {
        Slot slot = Planner.Plan(Scenarios.Race(), 1).Slots[0];
        Account account = new(channel, "@brand", null, null, Sending: sending, Form: form);
        return slot with { Account = account, Brand = slot.Brand with { Accounts = [account], Authorisation = new(basis, "Somebody", new(2026, 1, 1), null, null, null) } };
    }
}
