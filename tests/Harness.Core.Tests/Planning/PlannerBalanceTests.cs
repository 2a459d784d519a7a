using FsCheck;
using FsCheck.Fluent;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

/// <summary>What every plan keeps, whatever the size of the study.</summary>
public sealed class PlannerBalanceTests
{
    private static readonly Gen<Plan> Plans =
        from brands in Gen.Choose(1, 9)
        from categories in Gen.Choose(1, 7)
        from personas in Gen.Choose(1, 6)
        from weeks in Gen.Choose(1, 6)
        from days in Gen.Choose(1, 7)
        from wordings in Gen.Choose(1, 3)
        from seed in Gen.Choose(0, int.MaxValue)
        select Planner.Plan(Designs.Of(brands, Math.Min(brands, 2), categories, personas, weeks, days, wordings), (ulong)seed);

    [Fact]
    public void At_the_end_of_each_week_each_brand_has_met_everything_equally_often() => ForAll.Of(
        Plans,
        plan => Enumerable.Range(0, plan.Study.Schedule.Weeks).All(week => plan.Slots.Where(slot => slot.Week <= week).GroupBy(slot => slot.Brand).All(met =>
            AreLevel(met.Select(slot => slot.Complaint.Category), plan.Study.Complaints.Categories.Count)
            && AreLevel(met.Select(slot => slot.Persona), plan.Study.Personas.Count)
            && AreLevel(met.Select(slot => (slot.Complaint.Category, slot.Persona)), plan.Study.Complaints.Categories.Count * plan.Study.Personas.Count))),
        150);

    [Fact]
    public void On_each_day_the_brands_share_categories_and_personas_out_evenly() => ForAll.Of(
        Plans,
        plan => plan.Slots.GroupBy(slot => slot.At.InZone(plan.Study.Schedule.Zone).Date).All(day =>
            AreLevel(day.Select(slot => slot.Complaint.Category), plan.Study.Complaints.Categories.Count)
            && AreLevel(day.Select(slot => slot.Persona), plan.Study.Personas.Count)),
        150);

    [Fact]
    public void No_weekday_of_a_brand_meets_the_same_category_two_weeks_running() => ForAll.Of(
        Plans.Where(plan => plan.Study.Complaints.Categories.Count > 1),
        plan => plan.Slots.GroupBy(slot => (slot.Brand, slot.At.InZone(plan.Study.Schedule.Zone).DayOfWeek)).All(weekday =>
        {
            string[] met = [.. weekday.OrderBy(slot => slot.Week).Select(slot => slot.Complaint.Category)];
            return met.Zip(met.Skip(1)).All(weeks => weeks.First != weeks.Second);
        }),
        150);

    [Fact]
    public void No_wording_comes_back_before_all_were_used() => ForAll.Of(
        Plans,
        plan => plan.Slots.GroupBy(slot => (slot.Brand, slot.Complaint.Id)).All(met =>
            Enumerable.Range(1, met.Count()).All(count => AreLevel(met.Take(count).Select(slot => slot.Wording), met.First().Complaint.Wordings.Count))),
        100);

    private static bool AreLevel<T>(IEnumerable<T> met, int levels)
        where T : notnull
    {
        int[] counts = [.. met.CountBy(level => level).Select(level => level.Value)];
        return counts.Max() - (counts.Length < levels ? 0 : counts.Min()) <= 1;
    }
}
