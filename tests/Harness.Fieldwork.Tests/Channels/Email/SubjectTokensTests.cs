using Harness.Channels.Email;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class SubjectTokensTests
{
    [Theory]
    [InlineData("Re: [#4711] Ma commande", "4711")]
    [InlineData("[Ticket #2026-0042] Order", "20260042")]
    [InlineData("[SUP-1234] Order", "SUP1234")]
    [InlineData("(Case 00123456) Order", "00123456")]
    [InlineData("Votre demande n° 778899", "778899")]
    [InlineData("Dossier : AB-2026/17", "AB202617")]
    [InlineData("Order ##4711## received", "4711")]
    [InlineData("Your case [ ref:_00D1t._5001tABC:ref ]", "00D1T5001TABC")]
    [InlineData("Réf. 12345 et ticket 67890", "12345 67890")]
    public void The_mark_of_a_desk_is_found(string subject, string tokens) => string.Join(' ', SubjectTokens.In(subject)).ShouldBe(tokens);

    [Theory]
    [InlineData("Ma commande")]
    [InlineData("Only 10% today!")]
    [InlineData("Meeting in 2026")]
    [InlineData("[External] Order")]
    [InlineData("(2) new messages")]
    public void An_ordinary_subject_has_none(string subject) => SubjectTokens.In(subject).ShouldBeEmpty();
}
