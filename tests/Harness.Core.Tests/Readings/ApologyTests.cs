using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class ApologyTests
{
    [Theory]
    [InlineData("Sorry about that.")]
    [InlineData("We are so SORRY for the trouble!")]
    [InlineData("We apologize for the delay.")]
    [InlineData("We apologise, and have apologised to the driver too.")]
    [InlineData("Apologies for the wait.")]
    [InlineData("Please accept our apology.")]
    [InlineData("Apologizing is the least we can do.")]
    [InlineData("Please excuse the delay.")]
    [InlineData("We regret the inconvenience.")]
    [InlineData("Our bad! It is fixed now.")]
    [InlineData("Désolés pour ce contretemps.")]
    [InlineData("Nous sommes vraiment désolées de l’apprendre.")]
    [InlineData("desole pour l attente")]
    [InlineData("Navré pour ce désagrément.")]
    [InlineData("Toutes nos excuses.")]
    [InlineData("Veuillez accepter nos plus sincères excuses.")]
    [InlineData("Mille excuses pour ce retard !")]
    [InlineData("Nous vous présentons des excuses.")]
    [InlineData("Nous nous excusons de la gêne occasionnée.")]
    [InlineData("Veuillez nous excuser pour ce retard.")]
    [InlineData("Veuillez excuser ce retard.")]
    [InlineData("Excusez-nous, c’est corrigé.")]
    [InlineData("Pardon pour l’attente !")]
    [InlineData("Nous regrettons cet incident.")]
    public void It_sees_an_apology(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Thanks for asking. Yes, that works.")]
    [InlineData("Thanks, @sorry and @sorry_not_sorry!")]
    [InlineData("See https://help.example/sorry")]
    [InlineData("Better safe than sorry: keep the receipt.")]
    [InlineData("There is no excuse for waste.")]
    [InlineData("You will not regret it.")]
    [InlineData("We regret to inform you that the offer has ended.")]
    [InlineData("It was our bad weather plan.")]
    [InlineData("#sorrynotsorry")]
    [InlineData("")]
    [InlineData("Merci beaucoup ! Nous avons transmis.")]
    [InlineData("Sans excuses ni détours : oui.")]
    [InlineData("La maison est isolée et la région désolante.")]
    [InlineData("Vous ne le regretterez pas.")]
    [InlineData("Nous regrettons de vous informer que l’offre est terminée.")]
    [InlineData("Il ne sert à rien de chercher des excuses.")]
    public void It_sees_none(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Apology).Sees(text);
}
