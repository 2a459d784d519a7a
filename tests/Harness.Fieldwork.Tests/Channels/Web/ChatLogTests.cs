using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Web;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class ChatLogTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void What_others_wrote_below_our_opening_is_an_answer_and_a_greeting_above_is_none()
    {
        ChatLog log = new([Theirs("m1", "Welcome!"), Ours("m2", " Hello\n there "), Theirs("m3", "Good day.", "2026-03-02T13:05:00+01:00"), Ours("m4", "Well?"), Theirs("m5", "Soon.", "5 minutes ago")]);

        log.Below("Hello there", null).ShouldBe([new SeenReply(Noon + Duration.FromMinutes(5), "Good day.", false, "m3"), new SeenReply(null, "Soon.", false, "m5")]);
        log.Below("something else", "m4").ShouldBe([new SeenReply(null, "Soon.", false, "m5")]);
        log.Below("something else", "m9").ShouldBeNull();
    }

    [Fact]
    public void A_row_without_a_name_is_named_by_what_it_is_and_by_how_many_like_it_came_before()
    {
        Row same = Theirs(null, "One moment, please.");
        string[] before = [.. new ChatLog([Ours(null, "Hello"), same, same]).Below("Hello", null)!.Select(reply => reply.Reference)];
        string[] after = [.. new ChatLog([Ours(null, "Hello"), same, same, Theirs(null, "Here I am."), same]).Below("Hello", null)!.Select(reply => reply.Reference)];

        before.ShouldBeUnique();
        after.ShouldBeUnique();
        after[..2].ShouldBe(before);
    }

    [Fact]
    public void Our_own_message_is_found_by_its_words_not_before_its_time_and_never_for_another()
    {
        ChatLog log = new([Ours("m1", "Hello", "2026-03-02T11:00:00Z"), Ours("m2", "Hello", "2026-03-02T12:00:01Z"), Theirs("m3", "Hello", "2026-03-02T12:00:02Z"), Ours("m4", "Are you there?")]);

        log.Own("Hello", Noon, null, Noon).ShouldBe(new Receipt("m2", Noon + Duration.FromSeconds(1)));
        log.Own("Hello", Noon, "m2", Noon).ShouldBeNull();
        log.Own("Are you there?", Noon, null, Noon + Duration.FromHours(1)).ShouldBe(new Receipt("m4", Noon + Duration.FromHours(1)));
        log.Own("Bye", Noon, null, Noon).ShouldBeNull();
    }

    private static Row Ours(string? id, string text, string? time = null) => new(id, Own: true, Automatic: false, text, "You", time);

    private static Row Theirs(string? id, string text, string? time = null) => new(id, Own: false, Automatic: false, text, "Help desk", time);
}
