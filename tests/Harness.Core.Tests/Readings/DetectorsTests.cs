using System.Text;
using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class DetectorsTests
{
    [Fact]
    public void Every_mark_that_text_can_show_has_one_detector_with_names_in_both_languages()
    {
        Detectors.All.Select(detector => detector.Mark).Order().ShouldBe(Enum.GetValues<ReplyMarks>().Except([ReplyMarks.None, ReplyMarks.Automatic]));
        Detectors.All.ShouldAllBe(detector => detector.Name.En.Length > 0 && detector.Name.Fr.Length > 0 && detector.Name.En != detector.Name.Fr);
    }

    [Theory]
    [InlineData("Sorry! Which model is it? Please DM us.", ReplyMarks.Apology | ReplyMarks.AsksBack | ReplyMarks.HandsOver)]
    [InlineData("Désolés ! Quel modèle ? Répondez-nous en MP.", ReplyMarks.Apology | ReplyMarks.AsksBack | ReplyMarks.HandsOver)]
    [InlineData("Sorry, see https://help.example/faq", ReplyMarks.Apology | ReplyMarks.LinkInstead)]
    [InlineData("Glad you like it! ^JM", ReplyMarks.None)]
    [InlineData("", ReplyMarks.None)]
    [InlineData("🙂", ReplyMarks.None)]
    public void A_reply_has_the_marks_of_all_detectors_that_see_something(string text, ReplyMarks marks) => Detectors.Read(text).ShouldBe(marks);

    [Theory]
    [InlineData("Nous sommes désolés.", ReplyMarks.Apology)]
    [InlineData("Écrivez-nous en message privé.", ReplyMarks.HandsOver)]
    public void Letters_may_come_with_their_accents_apart(string text, ReplyMarks marks) => Detectors.Read(text.Normalize(NormalizationForm.FormD)).ShouldBe(marks);

    [Fact]
    public void Half_a_character_and_one_that_is_none_do_no_harm() => Detectors.Read("Sorry \ud83d about \uFFFE that").ShouldBe(ReplyMarks.Apology);

    [Theory]
    [InlineData("a.a-a'@^www.nos excuse ")]
    [InlineData("a.a.a.a.a.")]
    [InlineData("a-a-a-a-")]
    [InlineData("https://...")]
    [InlineData("nos pas pas pas ")]
    [InlineData("         ")]
    public void Replies_of_any_length_are_read(string part) =>
        (Detectors.Read(string.Concat(Enumerable.Repeat(part, 10_000))) & (ReplyMarks.AsksBack | ReplyMarks.HandsOver | ReplyMarks.Apology)).ShouldBe(ReplyMarks.None);
}
