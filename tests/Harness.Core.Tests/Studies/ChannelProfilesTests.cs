using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class ChannelProfilesTests
{
    [Theory]
    [InlineData("email", true, true)]
    [InlineData("web", true, true)]
    [InlineData("facebook", false, true)]
    [InlineData("facebook", true, false)]
    [InlineData("phone", false, false)]
    [InlineData("letter", true, false)]
    [InlineData("fax", false, false)]
    public void What_a_channel_does_not_read_by_itself_a_person_looks_at(string channel, bool isSomeoneElses, bool reads) => ChannelProfiles.MayRead(channel, isSomeoneElses).ShouldBe(reads);

    [Theory]
    [InlineData("x", false, false)]
    [InlineData("facebook", false, true)]
    [InlineData("bluesky", false, true)]
    [InlineData("mastodon", false, true)]
    [InlineData("email", true, true)]
    [InlineData("http", true, true)]
    public void Social_networks_keep_their_texts_and_x_its_comparisons(string channel, bool text, bool compares) =>
        ChannelProfiles.Of(channel).ShouldSatisfyAllConditions(it => it.PublishesText.ShouldBe(text), it => it.ComparesInPublic.ShouldBe(compares));

    [Fact]
    public void Mail_is_read_by_itself_where_there_is_a_mailbox_and_nowhere_else()
    {
        PersonaAccount account = new("email", "anna@anna.example", null);
        Persona bare = new("anna", "fr-FR", FollowerTier.Unknown, null, null, Accounts: [account]);
        Persona served = bare with { Accounts = [account with { Mailbox = new(new("smtp.anna.example", null), new("imap.anna.example", null)) }] };

        (ChannelProfiles.CanRead("email", bare, null), ChannelProfiles.CanRead("email", served, null), ChannelProfiles.CanRead("email", bare with { Accounts = null }, null)).ShouldBe((false, true, false));
        ChannelProfiles.CanRead("mastodon", bare, null).ShouldBeTrue();
    }

    [Fact]
    public void A_form_is_answered_on_a_page_of_the_site_or_by_mail()
    {
        Account account = RichStudy.Read(RichForm.Files).Study!.Panel.Brands[0].AccountOn("web")!;
        Persona bare = new("anna", "fr-FR", FollowerTier.Unknown, null, null);

        ChannelProfiles.CanRead("web", bare, account with { Form = account.Form! with { Look = null } }).ShouldBeFalse();
        ChannelProfiles.CanRead("web", bare, account with { Form = account.Form! with { Look = [.. account.Form.Steps] } }).ShouldBeTrue();
        ChannelProfiles.CanRead("web", bare, null).ShouldBeFalse();
    }
}
