using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class RefundsTests
{
    [Theory]
    [InlineData("We have refunded your ticket today.")]
    [InlineData("We are refunding the ticket now.")]
    [InlineData("Your refund has been issued.")]
    [InlineData("The amount will be fully refunded.")]
    [InlineData("We will refund you.")]
    [InlineData("Nous avons remboursé votre billet aujourd’hui.")]
    [InlineData("Nous vous remboursons le billet.")]
    [InlineData("Votre remboursement a été effectué.")]
    [InlineData("Vous serez intégralement remboursé.")]
    [InlineData("Nous procédons au remboursement.")]
    [InlineData("Nous vous avons bien remboursée.")]
    public void It_sees_money_come_back(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Our refund policy is online.")]
    [InlineData("We cannot refund a ticket of this fare.")]
    [InlineData("You asked for a refund.")]
    [InlineData("Nous ne pouvons pas vous rembourser.")]
    [InlineData("Votre demande de remboursement est à l’étude.")]
    public void It_does_not_see_any_in_other_words(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Refunds).Sees(text);
}
