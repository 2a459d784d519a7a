using Harness.Channels;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>What a channel keeps with a platform behind it that has a ledger of its own: whatever is said, and whatever goes wrong.</summary>
public abstract partial class PlatformContract : ChannelContract
{
    /// <summary>What strangers write: each must come back as text, and nothing else may come of it.</summary>
    public static TheoryData<string> Strange =>
    [
        "<script>alert(1)</script> & <b>bold</b>", "{{7*7}} ${7*7} {text} %s %n", "=HYPERLINK(\"http://example.test\",\"x\")", "\u202Egnp.exe\u202C", "zero\u200Bwidth",
        "Zürich, ça œuvre — « non » … 日本語 🙂‍↔️ e\u0301", "a\nb\n\nc", "'; DROP TABLE event; --", "../../etc/passwd", new string('x', 20_000),
    ];

    [Fact]
    public async Task An_empty_message_is_not_sent()
    {
        Stage stage = await Set();

        (await stage.Channel.Send(stage.Answered with { Text = " \n" }, Cancellation)).ShouldSatisfyAllConditions(
            delivery => delivery.Kind.ShouldBe(DeliveryKind.Refused), delivery => delivery.Cause.ShouldBe(SendCause.Unfit));

        stage.Taken!().ShouldBe(0);
    }

    [Fact]
    public async Task A_message_over_the_limit_is_not_sent_and_never_cut()
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.TooLong is null, "messages may have any length");
        ChannelLimits.LengthOn(stage.Answered.Channel, stage.TooLong).ShouldBeGreaterThan(ChannelLimits.Of(stage.Answered.Channel) ?? 0);

        (await stage.Channel.Send(stage.Answered with { Text = stage.TooLong }, Cancellation)).ShouldSatisfyAllConditions(
            delivery => delivery.Kind.ShouldBe(DeliveryKind.Refused), delivery => delivery.Cause.ShouldBe(SendCause.Unfit));

        stage.Taken!().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Whatever_a_brand_says_comes_as_text(string said)
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.Says is null, "brands cannot be made to say something here");
        Outgoing opening = At(stage.Removed, await Post(stage, stage.Removed));

        await stage.Says(opening, said);
        Sighting sighting = await stage.Channel.Look(opening, 0, Cancellation);

        sighting.Unseen.ShouldBeNull();
        SeenReply reply = sighting.Replies.ShouldHaveSingleItem();
        Plain(reply.Text).ShouldContain(Plain(said));
        reply.Automatic.ShouldBeFalse();
    }

    [Fact]
    public async Task Many_replies_are_all_seen_once()
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.Says is null, "brands cannot be made to say something here");
        const int Many = 45;
        Outgoing opening = At(stage.Removed, await Post(stage, stage.Removed));
        List<SeenReply> seen = [];
        int cursor = 0;
        for (int i = 0; i < Many; i++)
        {
            await stage.Says(opening, $"({i})");
            if (i % 11 == 0 || i == Many - 1)
            {
                Sighting sighting = await stage.Channel.Look(opening, cursor, Cancellation);
                seen.AddRange(sighting.Replies);
                cursor = sighting.Cursor;
            }
        }

        seen.Select(reply => reply.Reference).ShouldBeUnique();
        seen.Select(reply => Plain(reply.Text)).ShouldBe(Enumerable.Range(0, Many).Select(i => $"({i})"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_reply_that_was_changed_is_seen_again_under_its_name()
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.Says is null || stage.Rewords is null, "brands cannot change what they said here");
        Outgoing opening = At(stage.Removed, await Post(stage, stage.Removed));
        await stage.Says(opening, "Tomorrow.");
        Sighting before = await stage.Channel.Look(opening, 0, Cancellation);

        stage.Pass(Duration.FromMinutes(1));
        await stage.Rewords("Tomorrow.", "In a month.");
        Sighting after = await stage.Channel.Look(opening, before.Cursor, Cancellation);

        SeenReply changed = after.Replies.ShouldHaveSingleItem();
        changed.Reference.ShouldBe(before.Replies.Single().Reference);
        changed.Edited.ShouldNotBeNull();
        Plain(changed.Text).ShouldBe("In a month.");
    }

    [Fact]
    public async Task A_file_goes_with_a_message_where_files_can_and_else_the_message_does_not_go()
    {
        Stage stage = await Set();

        Delivery delivery = await stage.Channel.Send(stage.Answered with { Attachment = stage.File?.Name ?? "photo.png" }, Cancellation);

        (delivery.Kind, stage.Taken!()).ShouldBe(stage.Channel.Capabilities.Media ? (DeliveryKind.Sent, 1) : (DeliveryKind.Refused, 0));
        (stage.File?.Arrived() ?? 0).ShouldBe(stage.Channel.Capabilities.Media ? 1 : 0);
    }

    [Fact]
    public async Task A_file_that_is_not_there_keeps_its_message_back()
    {
        Stage stage = await Set();

        (await stage.Channel.Send(stage.Answered with { Attachment = "nowhere.png" }, Cancellation)).Kind.ShouldBe(DeliveryKind.Refused);

        stage.Taken!().ShouldBe(0);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
