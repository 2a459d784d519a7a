using Harness.Planning;
using Harness.Studies;

namespace Harness.Core.Tests.Planning;

public sealed class PlatformLoadTests
{
    [Theory]
    [InlineData(50, 100, false)]
    [InlineData(51, 102, true)]
    public void Posts_within_a_quarter_of_an_hour_are_counted_with_their_follow_ups(int brands, long planned, bool isOver)
    {
        Study study = HandWorkTests.On("x", Designs.Of(brands: brands, days: 1));
        PlatformLoad load = PlatformLoad.Of(Planner.Plan(study with { Schedule = study.Schedule with { Hours = new(540, 555) } }, 1)).ShouldHaveSingleItem();
        (load.Limit.Channel, load.Limit.Counts, load.Persona, load.Planned, load.IsOver).ShouldBe(("x", LimitUnit.Posts, "persona-0", planned, isOver));
    }

    [Fact]
    public void Requests_are_writes_and_looks_spread_evenly()
    {
        // Two messages, and for five minutes a look every ten.
        PlatformLoad.Of(Planner.Plan(HandWorkTests.On("mastodon", Designs.Of(days: 1)), 1)).ShouldHaveSingleItem().Planned.ShouldBe(3);
    }

    [Fact]
    public void Points_of_an_hour_and_of_a_day_are_limited_apart()
    {
        Study study = HandWorkTests.On("bluesky", Designs.Of(brands: 4, days: 1));
        PlatformLoad.Of(Planner.Plan(study with { Schedule = study.Schedule with { Hours = new(540, 600) } }, 1)).Select(load => (load.Limit.Most, load.Planned)).ShouldBe([(5_000, 24), (35_000, 24)]);
    }

    [Fact]
    public void Escalations_count_on_the_channel_they_go_to()
    {
        Script ladder = new("s", null, null, ["email", "x"], NodaTime.Duration.FromDays(2));
        Study study = HandWorkTests.On("email", Designs.Of(brands: 3, days: 1));
        study = study with { Scripts = [ladder], Complaints = study.Complaints with { Messages = [.. study.Complaints.Messages.Select(complaint => complaint with { Script = "s" })] } };
        PlatformLoad load = PlatformLoad.Of(Planner.Plan(study with { Schedule = study.Schedule with { Hours = new(540, 555) } }, 1)).ShouldHaveSingleItem();
        (load.Limit.Channel, load.Planned).ShouldBe(("x", 6)); // after a refusal and after silence, three times
    }

    [Fact]
    public void A_channel_without_known_limits_has_no_load() => PlatformLoad.Of(Planner.Plan(Designs.Of(), 1)).ShouldBeEmpty();
}
