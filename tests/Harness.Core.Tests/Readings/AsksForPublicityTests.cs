using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksForPublicityTests
{
    [Theory]
    [InlineData("Would you post a kind word on our page?")]
    [InlineData("Could you leave a positive review?")]
    [InlineData("Tell your followers how well it was settled!")]
    [InlineData("Please share a nice comment.")]
    [InlineData("Pourriez-vous publier un message positif sur notre page ?")]
    [InlineData("Laissez-nous un avis favorable !")]
    [InlineData("Pourriez-vous dire sur notre page que tout est réglé ?")]
    [InlineData("Écrivez-nous un petit mot gentil.")]
    public void It_sees_a_wish_to_be_praised(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Thanks for your kind words.")]
    [InlineData("Your review was removed.")]
    [InlineData("Votre avis nous intéresse.")]
    [InlineData("Écrivez-nous en message privé.")]
    [InlineData("Please leave your number.")]
    public void It_does_not_see_one_in_other_words(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksForPublicity).Sees(text);
}
