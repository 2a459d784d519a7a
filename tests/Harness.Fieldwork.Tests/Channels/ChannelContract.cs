using Harness.Channels;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>What every channel keeps, whatever platform is behind it.</summary>
public abstract partial class ChannelContract
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sets a stage anew: a channel, the brands behind it, and nothing sent yet.</summary>
    private protected abstract ValueTask<Stage> Set();

    [Fact]
    public async Task A_message_sent_gives_a_reference_and_the_time_of_the_platform()
    {
        Stage stage = await Set();
        Instant before = stage.Now();

        Receipt receipt = await Post(stage, stage.Answered);

        receipt.Reference.ShouldNotBeNullOrWhiteSpace();
        receipt.Stamp.ShouldBeInRange(before, stage.Now());
    }

    [Fact]
    public async Task Two_messages_have_two_references()
    {
        Stage stage = await Set();

        Receipt one = await Post(stage, stage.Answered), other = await Post(stage, stage.Removed);

        string.Equals(one.Reference, other.Reference, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_sent_twice_is_posted_once_where_the_platform_enforces_our_key()
    {
        Stage stage = await Set();
        Assert.SkipUnless(stage.Channel.Capabilities.EnforcesOurKey, "the platform does not enforce our key");
        Receipt first = await Post(stage, stage.Answered);
        stage.Pass(stage.UntilAllReplied);

        Receipt second = await Post(stage, stage.Answered);
        stage.Pass(stage.UntilAllReplied);

        second.ShouldBe(first);
        (await stage.Channel.Look(At(stage.Answered, first), 0, Cancellation)).Replies.Count.ShouldBe(stage.Replies);
    }

    [Fact]
    public async Task Every_reply_is_seen_once_in_order_and_not_before_its_time()
    {
        Stage stage = await Set();
        Outgoing opening = At(stage.Answered, await Post(stage, stage.Answered));

        List<SeenReply> seen = [];
        int cursor = 0;
        Instant last = stage.Now();
        for (int step = 0; step <= stage.Steps; step++)
        {
            Sighting sighting = await stage.Channel.Look(opening, cursor, Cancellation);
            sighting.Stands.ShouldBeTrue();
            sighting.Replies.ShouldAllBe(reply => last <= reply.Stamp && reply.Stamp <= stage.Now());
            seen.AddRange(sighting.Replies);
            (cursor, last) = (sighting.Cursor, stage.Now());
            stage.Pass(stage.UntilAllReplied / stage.Steps);
        }

        seen.Count.ShouldBe(stage.Replies);
        seen.Select(reply => reply.Stamp).ShouldBe(seen.Select(reply => reply.Stamp).Order());
    }

    [Fact]
    public async Task A_look_with_an_old_cursor_sees_the_same_again()
    {
        Stage stage = await Set();
        Outgoing opening = At(stage.Answered, await Post(stage, stage.Answered));
        stage.Pass(stage.UntilAllReplied);

        Sighting once = await stage.Channel.Look(opening, 0, Cancellation);
        Sighting none = await stage.Channel.Look(opening, once.Cursor, Cancellation);
        Sighting again = await stage.Channel.Look(opening, 0, Cancellation);

        once.Replies.Count.ShouldBe(stage.Replies);
        none.Replies.ShouldBeEmpty();
        none.Cursor.ShouldBe(once.Cursor);
        once.Replies.Select(reply => (reply.Reference, reply.Edited)).ShouldBeUnique();
        again.Replies.Select(reply => reply with { Exhibits = null }).ShouldBe(once.Replies.Select(reply => reply with { Exhibits = null }));
        again.Cursor.ShouldBe(once.Cursor);
    }

    [Fact]
    public async Task A_removed_message_is_missed_and_stays_missing()
    {
        Stage stage = await Set();
        Assert.SkipUnless(stage.Channel.Capabilities.DeletionWatch, "the platform does not tell of removed messages");
        Outgoing opening = At(stage.Removed, await Post(stage, stage.Removed));
        (await stage.Channel.Look(opening, 0, Cancellation)).Stands.ShouldBeTrue();

        stage.Pass(stage.UntilRemoved);

        (await stage.Channel.Look(opening, 0, Cancellation)).Stands.ShouldBeFalse();
        stage.Pass(stage.UntilRemoved);
        (await stage.Channel.Look(opening, 0, Cancellation)).Stands.ShouldBeFalse();
    }

    [Fact]
    public async Task Reconciling_finds_what_was_posted_and_only_that()
    {
        Stage stage = await Set();
        Instant claimed = stage.Now();
        (await stage.Channel.Reconcile(stage.Answered, claimed, Cancellation)).ShouldBe(Trace.NotFound);

        Receipt receipt = await Post(stage, stage.Answered);
        stage.Pass(stage.UntilAllReplied);

        (await stage.Channel.Reconcile(stage.Answered, claimed, Cancellation)).ShouldBe(Trace.Found(receipt));
        (await stage.Channel.Reconcile(At(stage.Answered with { Turn = 1 }, receipt), claimed, Cancellation)).ShouldBe(Trace.NotFound);
        (await stage.Channel.Reconcile(stage.Removed, claimed, Cancellation)).ShouldBe(Trace.NotFound);
    }

    [Fact]
    public async Task Nothing_happens_in_a_conversation_that_never_began()
    {
        Stage stage = await Set();
        stage.Pass(stage.UntilAllReplied);

        Sighting sighting = await stage.Channel.Look(stage.Answered, 0, Cancellation);

        sighting.Replies.ShouldBeEmpty();
        sighting.Stands.ShouldBeFalse();
        sighting.Cursor.ShouldBe(0);
    }

    private protected static Outgoing At(Outgoing message, Receipt receipt) => message with { Thread = receipt.Reference };

    private protected static async Task<Receipt> Post(Stage stage, Outgoing message)
    {
        Delivery delivery = await stage.Channel.Send(message, Cancellation);
        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Sent, SendCause.None));
        return delivery.Receipt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public async Task What_it_may_be_used_for_is_said_in_both_languages(Language language) =>
        (await Set()).Channel.Policy.Rules.In(language).ShouldNotBeNullOrWhiteSpace();
}
