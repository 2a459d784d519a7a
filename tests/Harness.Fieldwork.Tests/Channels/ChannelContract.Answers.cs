using Harness.Channels;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>What every channel keeps, a person as its channel too: what is said comes as it was said, no is no, and what nobody knows is looked for and never said again.</summary>
public abstract partial class ChannelContract
{
    /// <summary>What strangers write: each must come back as text, and nothing else may come of it.</summary>
    public static TheoryData<string> Strange =>
    [
        "<script>alert(1)</script> & <b>bold</b>", "{{7*7}} ${7*7} {text} %s %n", "=HYPERLINK(\"http://example.test\",\"x\")", "\u202Egnp.exe\u202C", "zero\u200Bwidth",
        "Zürich, ça œuvre — « non » … 日本語 🙂‍↔️ e\u0301", "a\nb\n\nc", "'; DROP TABLE event; --", "../../etc/passwd", new string('x', 20_000),
    ];

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

    [Theory]
    [InlineData(Disorder.Refuses)]
    [InlineData(Disorder.Expired)]
    public async Task A_no_is_a_no_and_nothing_was_taken(Disorder disorder)
    {
        Stage stage = await Upsetting(disorder);

        (await stage.Channel.Send(stage.Answered, Cancellation)).Kind.ShouldBe(DeliveryKind.Refused);

        stage.Taken!().ShouldBe(0);
    }

    [Theory]
    [InlineData(Disorder.TakesAndFails)]
    [InlineData(Disorder.TakesAndBreaks)]
    [InlineData(Disorder.TakesAndStops)]
    [InlineData(Disorder.TakesAndBabbles)]
    [InlineData(Disorder.TakesAndFloods)]
    public async Task What_was_taken_without_a_sound_answer_is_uncertain_and_never_asked_for_twice(Disorder disorder)
    {
        Stage stage = await Upsetting(disorder);
        Instant claimed = stage.Now();

        Delivery delivery = await stage.Channel.Send(stage.Answered, Cancellation);
        stage.Pass(Duration.FromMinutes(10));
        Trace trace = await stage.Channel.Reconcile(stage.Answered, claimed, Cancellation);

        delivery.Kind.ShouldBe(DeliveryKind.Uncertain);
        stage.Taken!().ShouldBe(1);
        trace.Kind.ShouldBe(stage.Channel.Capabilities.Reconciles ? TraceKind.Found : TraceKind.NotFound);
        stage.Taken!().ShouldBe(1);
    }

    private protected async ValueTask<Stage> Upsetting(Disorder disorder)
    {
        Stage stage = await Set();
        Assert.SkipUnless(stage.Upset?.Invoke(disorder) == true, "nothing of the kind can happen on this platform");
        return stage;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
