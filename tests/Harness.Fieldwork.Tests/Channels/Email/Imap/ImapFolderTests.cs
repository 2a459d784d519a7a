using Harness.Channels.Email.Imap;

namespace Harness.Fieldwork.Tests.Channels.Email.Imap;

public sealed class ImapFolderTests
{
    [Theory]
    [InlineData("INBOX", "INBOX", false)]
    [InlineData("Courrier ind&AOk-sirable", "Courrier indésirable", true)]
    [InlineData("INBOX.Spam", "INBOX.Spam", true)]
    [InlineData("[Gmail]/Spam", "[Gmail]/Spam", true)]
    [InlineData("Marks &- Spencer", "Marks & Spencer", false)]
    [InlineData("&Jjo-!", "☺!", false)]
    [InlineData("Bulky waste", "Bulky waste", false)]
    [InlineData("&A-", "&A-", false)]
    public void A_folder_has_a_name_that_people_read_and_some_are_for_junk(string name, string shown, bool isJunk) =>
        new ImapFolder(name, []).ShouldSatisfyAllConditions(folder => folder.Shown.ShouldBe(shown), folder => folder.IsJunk.ShouldBe(isJunk));

    [Fact]
    public void What_a_server_marks_as_junk_is_junk_whatever_its_name() => new ImapFolder("Bin", [@"\junk"]).IsJunk.ShouldBeTrue();
}
