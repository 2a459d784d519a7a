using Harness.Channels;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>What a channel keeps with a platform behind it that has a ledger of its own: whatever is said, and whatever goes wrong.</summary>
public abstract partial class PlatformContract : ChannelContract
{
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
}
