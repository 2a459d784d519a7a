using Harness.Planning;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Planning;

/// <summary>The plan of a study as large as the Race.</summary>
public sealed class PlannerTests
{
    private static readonly Plan Plan = Planner.Plan(Designs.Race, 2012);

    [Fact]
    public void Every_brand_is_contacted_on_every_day()
    {
        Plan.Slots.Count.ShouldBe(280);
        Plan.Slots.GroupBy(slot => (slot.Brand, Local(slot).Date)).ShouldAllBe(day => day.Count() == 1);
        Plan.Slots.GroupBy(slot => slot.Brand).ShouldAllBe(brand => brand.Count() == 20);
        (Plan.Study, Plan.Seed).ShouldBe((Designs.Race, 2012UL));
    }

    [Fact]
    public void Every_brand_meets_every_pair_of_category_and_persona_exactly_once() =>
        Plan.Slots.GroupBy(slot => slot.Brand)
            .ShouldAllBe(brand => brand.Select(slot => $"{slot.Complaint.Category} {slot.Persona.Id}").Distinct(StringComparer.Ordinal).Count() == 20);

    [Fact]
    public void Every_brand_meets_every_category_once_a_week() =>
        Plan.Slots.GroupBy(slot => (slot.Brand, slot.Week)).ShouldAllBe(week => week.Select(slot => slot.Complaint.Category).Distinct(StringComparer.Ordinal).Count() == 5);

    [Fact]
    public void No_brand_meets_a_wording_of_a_complaint_twice() =>
        Plan.Slots.Select(slot => (slot.Brand.Id, slot.Complaint.Id, slot.Wording)).Distinct().Count().ShouldBe(280);

    [Fact]
    public void On_every_day_categories_and_personas_are_spread_over_the_brands()
    {
        foreach (var day in Plan.Slots.GroupBy(slot => Local(slot).Date))
        {
            day.CountBy(slot => slot.Complaint.Category, StringComparer.Ordinal).Select(group => group.Value).ShouldBe([3, 3, 3, 3, 2], ignoreOrder: true);
            day.GroupBy(slot => slot.Persona).Select(group => group.Count()).ShouldBe([4, 4, 3, 3], ignoreOrder: true);
        }
    }

    [Fact]
    public void No_weekday_always_meets_the_same_category() =>
        Plan.Slots.GroupBy(slot => (slot.Brand, Local(slot).DayOfWeek)).ShouldAllBe(weekday => weekday.Select(slot => slot.Complaint.Category).Distinct(StringComparer.Ordinal).Count() == 4);

    [Fact]
    public void Complaints_fit_the_sector_and_texts_name_the_brand_as_the_week_says()
    {
        foreach (Slot slot in Plan.Slots)
        {
            slot.Complaint.Sectors.ShouldBe([slot.Brand.Sector]);
            slot.Account.ShouldBe(slot.Brand.Accounts[0]);
            slot.Address.ShouldBe(slot.Week % 2 == 0 ? Address.Handle : Address.Name);
            string named = slot.Week % 2 == 0 ? slot.Account.Handle : slot.Brand.Name;
            slot.Text.ShouldBe(slot.Complaint.Wordings[slot.Wording].Replace("{brand}", named, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Slots_are_numbered_in_the_order_of_sending()
    {
        Plan.Slots.Select(slot => slot.Index).ShouldBe(Enumerable.Range(0, 280));
        Plan.Slots.Select(slot => slot.Probe).ShouldBe(Enumerable.Range(1, 280).Select(number => $"p{number:0000000}"));
        Plan.Slots.Zip(Plan.Slots.Skip(1)).ShouldAllBe(pair => pair.First.At < pair.Second.At);
    }

    [Fact]
    public void Messages_keep_to_the_hours_and_apart()
    {
        foreach (var day in Plan.Slots.GroupBy(slot => Local(slot).Date))
        {
            Slot[] slots = [.. day];
            slots.ShouldAllBe(slot => Local(slot).Hour >= 9 && Local(slot).Hour < 17);
            slots.Zip(slots.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= Duration.FromSeconds(411)); // a fifth of 8 h / 14
        }
    }

    [Fact]
    public void The_days_are_those_of_the_schedule()
    {
        LocalDate[] days = [.. Plan.Slots.Select(slot => Local(slot).Date).Distinct()];

        days.ShouldBe([.. Enumerable.Range(0, 4).SelectMany(week => Enumerable.Range(1, 5).Select(day => new LocalDate(2012, 10, day).PlusWeeks(week)))]);
        Plan.Slots.ShouldAllBe(slot => slot.Week == Period.DaysBetween(new LocalDate(2012, 10, 1), Local(slot).Date) / 7);
    }

    [Fact]
    public void Brands_do_not_keep_their_place_in_the_day() =>
        Plan.Slots.GroupBy(slot => Local(slot).Date).Select(day => string.Join(' ', day.Select(slot => slot.Brand.Id))).Distinct(StringComparer.Ordinal).Count().ShouldBe(20);

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_another_seed_another()
    {
        Planner.Plan(Designs.Race, 2012).Slots.ShouldBe(Plan.Slots);
        Planner.Plan(Designs.Race, 2013).Slots.Select(Deal).ShouldNotBe(Plan.Slots.Select(Deal));
        Planner.Plan(Designs.Race, 2013).Slots.Select(slot => slot.At).ShouldNotBe(Plan.Slots.Select(slot => slot.At));

        static (string, string, string, int) Deal(Slot slot) => (slot.Brand.Id, slot.Complaint.Id, slot.Persona.Id, slot.Wording);
    }

    [Theory]
    [InlineData("Europe/Paris", 2026, 3, 23, 1, 4)]
    [InlineData("Europe/Paris", 2026, 10, 19, 1, 4)]
    [InlineData("America/New_York", 2026, 3, 2, 2, 3)]
    [InlineData("America/New_York", 2026, 10, 26, 1, 2)]
    [InlineData("Pacific/Chatham", 2026, 9, 21, 0, 24)]
    [InlineData("America/Santiago", 2025, 9, 1, 0, 24)]
    [InlineData("Asia/Beirut", 2026, 10, 19, 0, 24)]
    public void Weeks_in_which_the_clocks_change_keep_to_the_hours_too(string zone, int year, int month, int day, int from, int to)
    {
        Schedule schedule = new(DateTimeZoneProviders.Tzdb[zone], new(year, month, day), 2, [.. Enum.GetValues<Weekday>()], new HourSpan(from * 60, to * 60));

        Plan plan = Planner.Plan(Designs.Of(brands: 5, categories: 3, personas: 2) with { Schedule = schedule }, 7);

        plan.Slots.Count.ShouldBe(70);
        plan.Slots.Zip(plan.Slots.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
        foreach (Slot slot in plan.Slots)
        {
            ZonedDateTime local = slot.At.InZone(schedule.Zone);
            bool skipped = zone == "America/New_York" && local.Date == new LocalDate(2026, 3, 8); // from 2 to 3 does not exist that night
            (skipped ? local.Hour == 3 : local.Hour >= from && local.Hour < to).ShouldBeTrue($"{local}");
        }
    }

    [Fact]
    public void The_smallest_study_has_one_message()
    {
        Slot slot = Planner.Plan(Designs.Of(days: 1), 1).Slots.ShouldHaveSingleItem();

        (slot.Index, slot.Probe, slot.Week, slot.Wording).ShouldBe((0, "p0000001", 0, 0));
    }

    [Fact]
    public void Days_named_in_any_order_are_planned_in_the_order_of_the_week()
    {
        Study study = Designs.Of();
        Plan plan = Planner.Plan(study with { Schedule = study.Schedule with { Days = [Weekday.Fri, Weekday.Mon, Weekday.Wed] } }, 1);

        plan.Slots.Select(slot => Local(slot).DayOfWeek).ShouldBe([IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday]);
    }

    private static LocalDateTime Local(Slot slot) => slot.At.InZone(DateTimeZoneProviders.Tzdb["America/Chicago"]).LocalDateTime;
}
