using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class CrossingTests
{
    private static readonly Variation[] FourCells = [new(Factor.Visibility, null, Spread.Crossed), new(Factor.Standing, null, Spread.Crossed)];

    [Theory]
    [InlineData(Block.Brand)]
    [InlineData(Block.Day)]
    [InlineData(Block.Week)]
    public void Each_brand_meets_each_combination_so_often_and_then_nothing_more(Block block)
    {
        Plan plan = Planner.Plan(Study(repeats: 2, block), 3);
        plan.Slots.Count.ShouldBe(3 * 8); // ten days have room for ten; two by two levels, twice
        plan.Slots.CountBy(slot => (slot.Brand.Id, slot.Drawn!.Written)).Select(count => count.Value).ShouldBe(Enumerable.Repeat(2, 12));
        Crossing.Of(plan.Study)!.Lacking(plan).ShouldBeEmpty();
    }

    [Fact]
    public void A_schedule_without_room_is_told_with_the_weeks_that_would_do_and_what_lacks()
    {
        Plan plan = Planner.Plan(Study(repeats: 3, Block.Brand), 3);
        Crossing crossing = Crossing.Of(plan.Study)!;
        (crossing.Asked, crossing.Room, crossing.Fits, crossing.Weeks).ShouldBe((12, 10, false, 3));
        crossing.Cells.ShouldBe(["visibility=public standing=customer", "visibility=public standing=prospect", "visibility=private standing=customer", "visibility=private standing=prospect"]);
        crossing.Lacking(plan).GroupBy(cell => cell.Brand.Id).Select(brand => (brand.Key, brand.Sum(cell => cell.Missing))).ShouldBe([("brand-0", 2), ("brand-1", 2), ("brand-2", 2)]);
        plan.Slots.Count.ShouldBe(30);
    }

    [Fact]
    public void No_study_is_long_enough_for_everything() => Crossing.Of(Study(repeats: 1_000, Block.Brand))!.Weeks.ShouldBeNull(); // 4,000 contacts, one on a weekday

    [Fact]
    public void Days_that_are_skipped_give_no_room()
    {
        Study study = Study(repeats: 2, Block.Brand);
        Calendar closed = new("closed", study.Schedule.Zone, [new([Weekday.Mon], new(0, 1440))], [.. Enumerable.Range(1, 10).Where(day => day != 7).Select(day => new LocalDate(2012, 10, 1).PlusDays(day))]);
        study = study with { Panel = study.Panel with { Calendars = [closed] }, Schedule = study.Schedule with { Skip = "closed" } };
        Crossing crossing = Crossing.Of(study)!;
        (crossing.Room, crossing.Weeks).ShouldBe((3, 3)); // two Mondays and a Friday; a third week is whole
    }

    [Fact]
    public void Where_nothing_is_counted_or_crossed_there_is_none()
    {
        Crossing.Of(Designs.Race).ShouldBeNull();
        Crossing.Of(Designs.Race with { Design = new(Vary: FourCells) }).ShouldBeNull();
        Crossing.Of(Designs.Race with { Design = new(Vary: [new(Factor.WeekdayClass, null, Spread.Crossed)], Repeats: 2) }).ShouldBeNull();
    }

    private static Study Study(int repeats, Block block) => Designs.Of(brands: 3, weeks: 2) with { Design = new(Vary: FourCells, Repeats: repeats, Block: block) };
}
