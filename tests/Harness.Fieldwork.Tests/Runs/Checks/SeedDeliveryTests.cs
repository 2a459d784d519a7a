using System.Text;
using Harness.Channels;
using Harness.Runs.Checks;
using Harness.Studies;
using Harness.Testing.Mail;

namespace Harness.Fieldwork.Tests.Runs.Checks;

/// <summary>One mail of a mailbox to itself, through a server that takes it and one that keeps it.</summary>
public sealed class SeedDeliveryTests : IAsyncLifetime
{
    private static readonly Persona Jeanne = MailTester.Slots(1)[0].Persona;
    private readonly FakeMailbox mailbox = new(TimeProvider.System);
    private readonly List<string> asked = [];
    private FakeSmtp smtp = null!;
    private FakeImap imap = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        (smtp, imap) = (new(TimeProvider.System), new(mailbox));
        (smtp.Accounts[MailTester.Address], imap.Accounts[MailTester.Address]) = (MailTester.Word, MailTester.Word);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_mail_goes_to_its_own_address_and_to_nobody_else_and_its_place_is_told()
    {
        smtp.Took = mail => mailbox.Put("INBOX", mail.Raw);

        IReadOnlyList<Check> checks = await Of(Jeanne);

        smtp.Taken.ShouldHaveSingleItem().To.ShouldBe([MailTester.Address]);
        checks[0].ShouldSatisfyAllConditions(check => check.Grade.ShouldBe(Grade.Ok), check => check.What.En.ShouldStartWith("A mail to jeanne@shopper.test arrived in INBOX after "));
        checks[1].What.En.ShouldStartWith("The server of jeanne@shopper.test says nothing of SPF");
        checks[2].What.En.ShouldBe("The mail to jeanne@shopper.test is not signed (DKIM).");
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alias_is_tried_as_it_will_be_used()
    {
        smtp.Took = mail => mailbox.Put("INBOX", mail.Raw);

        await Of(Jeanne with { Alias = "jeanne.{probe}@shopper.test" });

        smtp.Taken.ShouldHaveSingleItem().To.ShouldBe(["jeanne.p0000000@shopper.test"]);
    }

    [Fact]
    public async Task Among_the_junk_it_is_a_warning_and_a_copy_of_what_was_sent_is_no_arrival()
    {
        mailbox.Add("Courrier ind&AOk-sirable");
        smtp.Took = mail =>
        {
            mailbox.Put("Sent", mail.Raw);
            mailbox.Put("Courrier ind&AOk-sirable", mail.Raw);
        };

        Check check = (await Of(Jeanne))[0];

        (check.Grade, check.What.Fr).ShouldBe((Grade.Warning, "Un courriel à jeanne@shopper.test est arrivé parmi les indésirables (Courrier indésirable)."));
    }

    [Theory]
    [InlineData("spf=pass; dkim=pass; dmarc=pass", "p=abc", "Ok", "SPF pass, DKIM pass, DMARC pass", "Ok")]
    [InlineData("spf=softfail; dkim=pass", "v=DKIM1; k=rsa; p=", "Warning", "SPF softfail, DKIM pass, DMARC not said", "Warning")]
    public async Task Its_server_s_verdicts_are_told_and_its_key_looked_up(string results, string record, string judged, string said, string key)
    {
        smtp.Took = mail => mailbox.Put("INBOX", [.. Encoding.UTF8.GetBytes($"Authentication-Results: mx.shopper.test; {results}\r\nDKIM-Signature: v=1; d=shopper.test; s=mail26; b=x\r\n"), .. mail.Raw]);

        IReadOnlyList<Check> checks = await Of(Jeanne, _ => [record]);

        checks.Select(check => check.Grade.ToString()).ShouldBe(["Ok", judged, key]);
        checks[1].What.En.ShouldContain(said);
        asked.ShouldBe(["mail26._domainkey.shopper.test"]);
    }

    [Fact]
    public async Task What_does_not_arrive_or_is_not_taken_is_a_failure_with_what_to_do()
    {
        (await Of(Jeanne)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(check => check.Grade.ShouldBe(Grade.Failure), check => check.What.En.ShouldContain("did not arrive in any folder within 1 s"));
        smtp.Unknown[MailTester.Address] = "550 5.7.1 not to yourself";
        (await Of(Jeanne)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(check => check.Grade.ShouldBe(Grade.Failure), check => check.What.En.ShouldContain("(550 5.7.1 not to yourself)"));
        (await Of(Jeanne, word: null)).ShouldHaveSingleItem().What.En.ShouldBe("The mailbox of jeanne cannot be opened (no-access): nothing was sent.");
        (await Of(Jeanne with { Accounts = null })).ShouldHaveSingleItem().What.Fr.ShouldBe("Aucun persona n’a de boîte aux lettres : rien n’a été envoyé.");
        smtp.Taken.Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await smtp.DisposeAsync();
        await imap.DisposeAsync();
    }

    private ValueTask<IReadOnlyList<Check>> Of(Persona persona, Func<string, IReadOnlyList<string>?>? records = null, string? word = MailTester.Word)
    {
        Reach reach = MailTester.Reach(smtp.Port, imap.Port, word);
        return new SeedDelivery(reach, (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(50)), TimeProvider.System).Of(Scenarios.Race() with { Personas = [persona] }, (name, _) =>
        {
            asked.Add(name);
            return ValueTask.FromResult(records?.Invoke(name));
        }, Cancellation);
    }
}
