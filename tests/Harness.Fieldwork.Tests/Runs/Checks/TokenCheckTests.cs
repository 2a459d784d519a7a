using Harness.Channels.Email.Tokens;
using Harness.Runs.Checks;
using Harness.Studies;
using Harness.Testing.Mail;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class TokenCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();
    private readonly Study study;

    public TokenCheckTests()
    {
        TokenSource source = new("https://tokens.test/give", "harness", new(SecretKeeper.Environment, "CLIENT"), new(SecretKeeper.File, "anna.refresh"));
        Persona persona = Scenarios.Race().Personas[0] with { Accounts = [new("email", "anna@anna.example", null, MailTester.Mailbox with { SignIn = MailSignIn.Xoauth2, Token = source })] };
        study = Scenarios.Race() with { Personas = [persona, .. Scenarios.Race().Personas.Skip(1)] };
        fake.With("anna.refresh", "a refresh token");
    }

    public void Dispose() => fake.Dispose();

    [Fact]
    public void Tokens_that_can_be_renewed_are_not_spoken_of()
    {
        TokenCheck.Of(study, fake.Root).ShouldBeEmpty();
        Keep(asked: false);
        TokenCheck.Of(study, fake.Root).ShouldBeEmpty();
    }

    [Fact]
    public void Where_only_a_person_can_go_on_it_is_said_until_one_has()
    {
        Keep(asked: true);
        TokenCheck.Of(study, fake.Root).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            check => check.Grade.ShouldBe(Grade.Failure), check => check.What.En.ShouldContain("file:anna.refresh"), check => check.ToString().ShouldNotContain("a refresh token"));

        fake.With("anna.refresh", "a newer one");
        TokenCheck.Of(study, fake.Root).ShouldBeEmpty();
    }

    [Fact]
    public void Every_secret_of_a_mailbox_is_looked_for() =>
        SecretCheck.Of(study, fake.Root, fake.Machine).Select(check => check.What.En.Split(' ')[0]).ShouldBe(["env:CLIENT", "file:anna.refresh"]);

    private void Keep(bool asked) => File.WriteAllBytes(Path.Combine(fake.Root, "anna.refresh.tokens"), (TokenState.After(null, "a refresh token") with { Asked = asked }).Write());
}
