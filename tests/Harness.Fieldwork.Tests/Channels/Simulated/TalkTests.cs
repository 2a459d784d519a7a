using Harness.Channels.Simulated;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Simulated;

public sealed class TalkTests
{
    private static readonly Instant Noon = Instant.FromUtc(2012, 10, 1, 12, 0);

    [Fact]
    public void An_answer_that_overtakes_an_announced_one_is_seen_first_and_nothing_is_seen_twice()
    {
        Talk talk = new();
        talk.Hear([Says(1, "first"), Says(30, "late")]);
        int cursor = talk.Since(0, At(5)).Cursor;
        talk.Hear([Says(10, "overtakes"), Says(30, "late too")]);

        talk.Since(cursor, At(9)).Replies.ShouldBeEmpty();
        talk.Since(cursor, At(10)).Replies.Select(reply => reply.Text).ShouldBe(["overtakes"]);
        talk.Since(cursor + 1, At(30)).Replies.Select(reply => reply.Text).ShouldBe(["late", "late too"]);
        talk.Since(0, At(30)).Replies.Select(reply => reply.Text).ShouldBe(["first", "overtakes", "late", "late too"]);
    }

    [Fact]
    public void A_message_stands_until_the_instant_of_its_removal()
    {
        Talk talk = new();
        talk.Hear([new(At(20), ActKind.Remove, "")]);

        talk.Since(0, At(19)).Stands.ShouldBeTrue();
        talk.Since(0, At(20)).Stands.ShouldBeFalse();
        talk.Since(0, At(20)).Replies.ShouldBeEmpty();
    }

    private static Instant At(int minute) => Noon + Duration.FromMinutes(minute);

    private static Act Says(int minute, string text) => new(At(minute), ActKind.Answer, text);
}
