using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class CapBreachTests
{
    [Fact]
    public void The_race_keeps_the_caps_that_protect_third_parties() => CapBreach.Of(Planner.Plan(OnNetwork(Designs.Race), 2012)).ShouldBeEmpty();

    [Theory]
    [InlineData(1, null, null, null, CapKind.PerDay, 1, 3)]
    [InlineData(null, 4, null, null, CapKind.PerWeek, 4, 15)]
    [InlineData(null, null, 29, null, CapKind.Total, 29, 30)]
    [InlineData(null, null, null, 299, CapKind.AgentMinutes, 299, 300)]
    public void A_cap_that_would_be_broken_is_told_with_the_worst(int? perDay, int? perWeek, int? total, int? minutes, CapKind kind, long allowed, long planned)
    {
        Study study = Designs.Of(weeks: 2) with { Caps = new(perDay, perWeek, total, null, minutes) };
        CapBreach breach = CapBreach.Of(Planner.Plan(study with { Schedule = study.Schedule with { PerDay = 3 } }, 1)).ShouldHaveSingleItem();
        (breach.Brand.Id, breach.Kind, breach.Allowed, breach.Planned).ShouldBe(("brand-0", kind, allowed, planned));
    }

    [Fact]
    public void Contacts_of_one_day_stand_a_whole_part_of_it_apart()
    {
        Study study = Designs.Of(brands: 5, weeks: 2);
        study = study with { Schedule = study.Schedule with { PerDay = 4 } };
        Plan plan = Planner.Plan(study with { Caps = new(null, null, null, Duration.FromHours(2), null) }, 1);
        plan.Slots.GroupBy(slot => slot.Brand.Id).ShouldAllBe(brand => brand.Count() == 40);
        CapBreach.Of(plan).ShouldBeEmpty(); // eight hours in four parts
        CapBreach.Of(Planner.Plan(study with { Caps = new(null, null, null, Duration.FromHours(3), null) }, 1)).Select(breach => (breach.Kind, breach.Allowed, breach.Planned))
            .ShouldAllBe(breach => breach.Kind == CapKind.Gap && breach.Allowed == 10_800 && breach.Planned >= 7_199 && breach.Planned <= 7_201);
    }

    [Fact]
    public void Without_anything_written_a_third_party_has_two_contacts_a_day_at_most()
    {
        Study study = OnNetwork(Designs.Of(weeks: 1));
        CapBreach.Of(Planner.Plan(study with { Schedule = study.Schedule with { PerDay = 3 } }, 1)).Select(breach => breach.Kind).ShouldBe([CapKind.PerDay, CapKind.PerWeek]);
        CapBreach.Of(Planner.Plan(Designs.Of(weeks: 1) with { Schedule = study.Schedule with { PerDay = 3 } }, 1)).ShouldBeEmpty();
    }

    private static Study OnNetwork(Study study) => study with
    {
        Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [new("mastodon", brand.Accounts[0].Handle, null, null)] })] },
    };
}
