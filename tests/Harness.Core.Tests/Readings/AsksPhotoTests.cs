using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksPhotoTests
{
    [Theory]
    [InlineData("Could you send us a photo of the soles?")]
    [InlineData("Please attach two pictures.")]
    [InlineData("Can you share a screenshot?")]
    [InlineData("May we see a picture?")]
    [InlineData("Pouvez-vous nous envoyer une photo ?")]
    [InlineData("Merci de joindre des photos du produit.")]
    [InlineData("Auriez-vous une capture d’écran à nous transmettre ?  Envoyez-nous une capture d’écran.")]
    public void It_sees_a_request_for_a_photo(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Nice photo!")]
    [InlineData("Your picture was removed by mistake.")]
    [InlineData("Quelle belle photo !")]
    [InlineData("La photo a été supprimée.")]
    [InlineData("Please send us your receipt.")]
    public void It_does_not_see_one_where_none_is_asked_for(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksPhoto).Sees(text);
}
