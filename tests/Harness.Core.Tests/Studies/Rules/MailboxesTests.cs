using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class MailboxesTests
{
    [Fact]
    public void A_mailbox_is_read_with_all_that_it_takes()
    {
        Mailbox mailbox = RichStudy.Read().Study!.Personas[0].Accounts![1].Mailbox.ShouldNotBeNull();

        mailbox.Servers.ShouldBe(["smtp.anna.example:587", "imap.anna.example:993", "tokens.anna.example"]);
        (mailbox.SignIn, mailbox.Encryption, mailbox.Copy, mailbox.Name).ShouldBe((MailSignIn.Xoauth2, MailEncryption.Starttls, false, "Anna Petit"));
    }

    [Theory]
    [InlineData("channel: email, handle: anna@anna", "channel: phone, handle: anna@anna", "personas.yaml:9:87: [0].accounts[1].mailbox: A mailbox belongs to an account on the channel 'email'.")]
    [InlineData("handle: anna@anna.example", "handle: anna", "personas.yaml:9:32: [0].accounts[1].handle: 'anna' is not an e-mail address such as anna@anna.example.")]
    [InlineData("signIn: xoauth2, ", "", "personas.yaml:9:185: [0].accounts[1].mailbox.token: A token counts only with 'signIn: xoauth2'.")]
    [InlineData("refresh: \"file:anna.refresh\"", "refresh: \"env:ANNA\"", "personas.yaml:9:302: [0].accounts[1].mailbox.token.refresh: A refresh token is replaced now and then and has to be kept: write 'file:' and the name of its file.")]
    [InlineData("https://tokens", "http://tokens", "personas.yaml:9:211: [0].accounts[1].mailbox.token.server: Tokens are asked for at an address that begins with https://.")]
    [InlineData("authority: anna.pem", "authority: ben.pem", "personas.yaml:9:348: [0].accounts[1].mailbox.authority: There is no file 'ben.pem' beside the study.")]
    [InlineData("smtp.anna.example:587", "smtp.anna.example:99999", "personas.yaml:9:94: [0].accounts[1].mailbox.smtp: 'smtp.anna.example:99999' is not a mail server such as smtp.anna.example or smtp.anna.example:587.")]
    public void What_a_mailbox_lacks_is_said_where_it_is_missing(string found, string instead, string problem) =>
        Problems(found, instead, Language.En).ShouldContain(problem);

    [Fact]
    public void A_password_has_its_place_and_a_token_its_source()
    {
        string token = RichStudy.Files["personas.yaml"][RichStudy.Files["personas.yaml"].IndexOf(", token: {", StringComparison.Ordinal)..RichStudy.Files["personas.yaml"].IndexOf(", authority", StringComparison.Ordinal)];

        Problems(token, "", Language.Fr).ShouldBe(
            ["personas.yaml:9:164: [0].accounts[1].mailbox.signIn: Pour s’identifier par un jeton, la boîte demande la clé «\u00a0token\u00a0»\u00a0: d’où viennent les jetons\u00a0?"]);
        Problems(", secret: \"file:anna.token\", mailbox: {smtp: \"smtp.anna.example:587\", imap: imap.anna.example, user: anna, signIn: xoauth2", ", mailbox: {smtp: \"smtp.anna.example:587\", imap: imap.anna.example, user: anna", Language.Fr)
            .ShouldContain(problem => problem.EndsWith("Le compte demande la clé «\u00a0secret\u00a0», l’endroit où se trouve le mot de passe de la boîte."));
    }

    private static IReadOnlyList<string> Problems(string found, string instead, Language language) =>
        [.. RichStudy.ReadWith("personas.yaml", found, instead).Problems.Select(problem => problem.In(language))];
}
