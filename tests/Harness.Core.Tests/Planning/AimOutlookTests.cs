using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class AimOutlookTests
{
    private static readonly PlanningValues Independent = new(PersonaCorrelation: 0, DayCorrelation: 0);

    [Fact]
    public void An_interval_no_wider_than_twenty_points_asks_for_93_contacts()
    {
        AimOutlook[] outlooks = Of(new Aim(Per.Brand, Measure.ShareAnswered, new(0.2, null), null, null, null));
        outlooks.Length.ShouldBe(14);
        outlooks.ShouldAllBe(outlook => outlook.Contacts == 20 && outlook.Needed == 93 && outlook.IsMissed); // 1.96 squared / 0.04 - 1.96 squared, rounded up
    }

    [Fact]
    public void A_wide_interval_for_sectors_is_reached() =>
        Of(new Aim(Per.Sector, Measure.ShareAnswered, new(0.4, null), null, null, null)).ShouldAllBe(outlook => outlook.Contacts == 40 && !outlook.IsMissed);

    [Theory]
    [InlineData(ComparedWith.PreviousWave, 39)] // 50 % against 80 % at 5 % and 80 %: 38.5 (Fleiss without correction)
    [InlineData(ComparedWith.WithinSector, 39)]
    [InlineData(ComparedWith.AllPairs, 90)] // at 5 % / 91
    public void A_difference_asks_for_more_the_more_pairs_there_are(ComparedWith compared, double least)
    {
        AimOutlook outlook = Of(new Aim(Per.Brand, Measure.ShareAnswered, null, new(0.3, null), null, compared))[0];
        outlook.Needed!.Value.ShouldBeInRange(least, least * 1.1);
    }

    [Fact]
    public void More_power_asks_for_more_and_what_nobody_can_show_is_never_reached()
    {
        double usual = Of(new Aim(Per.Brand, Measure.ShareAnswered, null, new(0.3, null), null, null))[0].Needed!.Value;
        Of(new Aim(Per.Brand, Measure.ShareAnswered, null, new(0.3, null), 0.95, null))[0].Needed!.Value.ShouldBeGreaterThan(usual);
        Of(new Aim(Per.Study, Measure.ShareAnswered, null, new(0.6, null), null, null)).ShouldHaveSingleItem().IsMissed.ShouldBeTrue();
    }

    [Fact]
    public void The_time_of_a_median_cannot_be_judged_before_there_are_data() =>
        Of(new Aim(Per.Brand, Measure.Median, new(null, Duration.FromHours(2)), null, null, null)).ShouldAllBe(outlook => outlook.Needed == null && !outlook.IsMissed);

    [Fact]
    public void Means_and_marks_are_judged_by_their_spread()
    {
        Of(new Aim(Per.Brand, Measure.RestrictedMean, new(null, Duration.FromHours(12)), null, null, null))[0].Needed.ShouldBe(16); // (1.96 x 24 h / 12 h) squared
        Of(new Aim(Per.Brand, Measure.RatingMean, new(1, null), null, null, null))[0].Needed.ShouldBe(31); // (2 x 1.96) squared, twice because half answer
    }

    [Fact]
    public void Contacts_that_resemble_each_other_are_needed_in_greater_number()
    {
        Plan plan = Planner.Plan(Designs.Race with { Aims = [new(Per.Brand, Measure.ShareAnswered, new(0.2, null), null, null, null)] }, 1);
        AimOutlook.Of(plan, Prospect.Of(plan, new(PersonaCorrelation: 0.05, DayCorrelation: 0)))[0].Needed.ShouldBe(112); // 93 x 1.2
    }

    private static AimOutlook[] Of(Aim aim)
    {
        Plan plan = Planner.Plan(Designs.Race with { Aims = [aim] }, 1);
        return [.. AimOutlook.Of(plan, Prospect.Of(plan, Independent))];
    }
}
