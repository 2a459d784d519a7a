using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class RefusesTests
{
    [Theory]
    [InlineData("I am sorry, we cannot refund a ticket of this fare.")]
    [InlineData("We are unable to replace the item.")]
    [InlineData("Your request has been refused.")]
    [InlineData("Unfortunately this is not covered.")]
    [InlineData("We won't exchange it.")]
    [InlineData("Your claim was rejected.")]
    [InlineData("Nous ne pouvons pas rembourser un billet de ce tarif.")]
    [InlineData("Votre demande a été refusée : les conditions sont claires.")]
    [InlineData("Nous ne pouvons malheureusement pas vous indemniser.")]
    [InlineData("Ce dommage n’est pas couvert.")]
    [InlineData("Nous ne pourrons donner suite à votre demande.")]
    [InlineData("Un remboursement est malheureusement impossible.")]
    public void It_sees_a_refusal(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("We can refund it today.")]
    [InlineData("You cannot miss it: the shop is next door.")]
    [InlineData("Nous pouvons vous rembourser.")]
    [InlineData("Vous ne pouvez pas le manquer.")]
    [InlineData("Votre demande a été acceptée.")]
    public void It_does_not_see_one_in_other_words(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Refuses).Sees(text);
}
