using Harness.Channels;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>What a channel keeps when an exchange goes wrong.</summary>
public abstract partial class PlatformContract
{
    private static readonly Duration Soonest = Duration.FromSeconds(5), Latest = Duration.FromHours(1);

    [Theory]
    [InlineData(Disorder.Limited)]
    [InlineData(Disorder.LimitedForTwoMinutes)]
    [InlineData(Disorder.LimitedForAges)]
    [InlineData(Disorder.LimitedUntilYesterday)]
    public async Task Told_to_wait_it_waits_within_reason_and_nothing_was_taken(Disorder disorder)
    {
        Stage stage = await Upsetting(disorder);

        Delivery delivery = await stage.Channel.Send(stage.Answered, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Deferred, SendCause.Limited));
        delivery.Until!.Value.ShouldBeInRange(stage.Now() + Soonest - Duration.FromSeconds(1), stage.Now() + Latest);
        stage.Taken!().ShouldBe(0);
    }

    [Theory]
    [InlineData(Disorder.ReadFails)]
    [InlineData(Disorder.ReadBreaks)]
    [InlineData(Disorder.ReadStops)]
    [InlineData(Disorder.ReadBabbles)]
    [InlineData(Disorder.ReadFloods)]
    [InlineData(Disorder.ReadLimited)]
    public async Task A_look_that_fails_says_so_and_loses_nothing(Disorder disorder)
    {
        Stage stage = await Set();
        Outgoing opening = At(stage.Answered, await Post(stage, stage.Answered));
        stage.Pass(stage.UntilAllReplied);
        Assert.SkipUnless(stage.Upset?.Invoke(disorder) == true, "nothing of the kind can happen on this platform");

        Sighting failed = await stage.Channel.Look(opening, 0, Cancellation);
        Sighting whole = await stage.Channel.Look(opening, failed.Cursor, Cancellation);

        failed.Unseen.ShouldNotBeNull();
        failed.Stands.ShouldBeTrue();
        whole.Unseen.ShouldBeNull();
        failed.Replies.Concat(whole.Replies).Select(reply => reply.Reference).Distinct(StringComparer.Ordinal).Count().ShouldBe(stage.Replies);
    }

    [Fact]
    public async Task Without_what_opens_the_account_nothing_leaves_and_nothing_counts_as_seen()
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.Locked is null, "nothing opens an account on this platform");

        Delivery delivery = await stage.Locked.Send(stage.Answered, Cancellation);
        Sighting sighting = await stage.Locked.Look(stage.Answered with { Thread = "1" }, 0, Cancellation);
        Trace trace = await stage.Locked.Reconcile(stage.Answered, stage.Now(), Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Refused, SendCause.NoAccess));
        sighting.Unseen?.Cause.ShouldBe(SendCause.NoAccess);
        sighting.Unseen.ShouldNotBeNull();
        trace.Kind.ShouldBe(TraceKind.Unread);
        stage.Taken?.Invoke().ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_the_study_does_not_declare_is_not_touched()
    {
        Stage stage = await Set();
        Assert.SkipWhen(stage.Undeclared is null, "no host is behind this channel");

        Delivery delivery = await stage.Undeclared.Send(stage.Answered, Cancellation);
        Sighting sighting = await stage.Undeclared.Look(stage.Answered with { Thread = "1" }, 0, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Refused, SendCause.Undeclared));
        sighting.Unseen.ShouldNotBeNull();
        stage.Taken?.Invoke().ShouldBe(0);
    }
}
