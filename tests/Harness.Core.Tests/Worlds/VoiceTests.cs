using Harness.Probes;
using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;
using Harness.Worlds;

namespace Harness.Core.Tests.Worlds;

public sealed class VoiceTests
{
    private const ReplyMarks Telling = ReplyMarks.AsksBack | ReplyMarks.LinkInstead | ReplyMarks.HandsOver;

    [Theory]
    [InlineData(ActKind.Acknowledge, ReplyMarks.None)]
    [InlineData(ActKind.Answer, ReplyMarks.None)]
    [InlineData(ActKind.AskBack, ReplyMarks.AsksBack)]
    [InlineData(ActKind.Redirect, ReplyMarks.LinkInstead)]
    [InlineData(ActKind.HandOver, ReplyMarks.HandsOver)]
    public void Detectors_read_in_a_text_what_its_speaker_did(ActKind kind, ReplyMarks marks)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            Draws draws = new(1);
            string[] texts = [.. Enumerable.Range(0, 100).Select(_ => Voice.Say(kind, language, draws)).Distinct(StringComparer.Ordinal)];

            texts.ShouldAllBe(text => (Detectors.Read(text) & Telling) == marks);
        }
    }

    [Fact]
    public void Languages_say_different_things() =>
        (Voice.Say(ActKind.HandOver, Language.Fr, new Draws(1)) == Voice.Say(ActKind.HandOver, Language.En, new Draws(1))).ShouldBeFalse();

    [Fact]
    public void Who_removes_a_message_says_nothing() => Voice.Say(ActKind.Remove, Language.En, new Draws(1)).ShouldBeEmpty();
}
