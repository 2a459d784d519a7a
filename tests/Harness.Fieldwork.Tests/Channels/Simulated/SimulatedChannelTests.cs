using Harness.Channels;
using Harness.Channels.Simulated;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Channels;
using Harness.Planning;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Simulated;

public sealed class SimulatedChannelTests : ChannelContract
{
    private static readonly Law Answers = new(
        "answers", null, new Dictionary<Address, double> { [Address.Handle] = 1 }, [new(1, Duration.FromHours(2), 0)], Acknowledges: 1, AsksBack: 1, Redirects: null, HandsOver: null, Deletes: null, Assumed: null);

    private static readonly Law Removes = new("removes", null, null, null, null, null, null, null, Deletes: 1, null);

    [Fact]
    public async Task A_follow_up_is_answered_in_the_same_conversation()
    {
        Stage stage = Town();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await stage.Channel.Send(stage.Answered, cancellation);
        stage.Pass(Duration.FromHours(3));
        Sighting opening = await stage.Channel.Look(stage.Answered, 0, cancellation);

        await stage.Channel.Send(stage.Answered with { Turn = 1, Text = "In Lille." }, cancellation);
        stage.Pass(Duration.FromHours(3));
        Sighting after = await stage.Channel.Look(stage.Answered, opening.Cursor, cancellation);

        opening.Replies.Count.ShouldBe(2);
        after.Replies.ShouldHaveSingleItem().Stamp.ShouldBe(stage.Answered.Slot.At + Duration.FromHours(5));
    }

    [Fact]
    public async Task Only_the_acknowledgement_is_a_machine_s()
    {
        Stage stage = Town();
        await stage.Channel.Send(stage.Answered, TestContext.Current.CancellationToken);
        stage.Pass(Duration.FromHours(3));

        Sighting seen = await stage.Channel.Look(stage.Answered, 0, TestContext.Current.CancellationToken);

        seen.Replies.Select(reply => reply.Automatic).ShouldBe([true, false]);
        seen.Replies[1].Stamp.ShouldBe(stage.Answered.Slot.At + Duration.FromHours(2));
    }

    private static Stage Town()
    {
        Study race = Scenarios.Race();
        Brand[] brands = [race.Panel.Brands[0] with { Id = "answers" }, race.Panel.Brands[1] with { Id = "removes" }];
        Panel panel = race.Panel with { Brands = brands, World = race.Panel.World! with { Categories = null, Laws = [Answers, Removes] } };
        Plan plan = Planner.Plan(race with { Panel = panel }, 1);
        Slot answered = plan.Slots.First(slot => slot.Brand == brands[0]), removed = plan.Slots.First(slot => slot.Brand == brands[1]);
        VirtualTime time = new(answered.At);
        return new(
            new SimulatedChannel(new Town(plan.Study, plan.Seed), time),
            new(answered, 0, answered.Text),
            2,
            Duration.FromHours(2),
            new(removed, 0, removed.Text),
            race.Window,
            () => time.Now,
            span => time.MoveTo(time.Now + span));
    }

    private protected override ValueTask<Stage> Set() => ValueTask.FromResult(Town());
}
