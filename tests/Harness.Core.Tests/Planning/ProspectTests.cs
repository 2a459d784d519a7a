using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class ProspectTests
{
    private static readonly Plan Plan = Planner.Plan(Designs.Race, 2012);
    private static readonly PlanningValues Independent = new(PersonaCorrelation: 0, DayCorrelation: 0);

    [Fact]
    public void Twenty_contacts_know_a_share_to_about_twenty_points_and_bear_no_order()
    {
        Bearing brand = Prospect.Of(Plan, Independent).Brands[0];
        (brand.Subject, brand.Contacts, brand.Effective, brand.Bears).ShouldBe((new Subject(SubjectKind.Brand, "brand-0"), 20, 20, Claim.Figure));
        brand.ShareWidth.ShouldBe(0.4014, 1e-4); // Wilson for 10 of 20: 0.2993 to 0.7007
        (brand.Median.Low, brand.Median.High).ShouldBe((0.5 - (brand.ShareWidth / 2), 0.5 + (brand.ShareWidth / 2)));
        brand.DayWidth.ShouldBe(Duration.FromSeconds(37866)); // 1.95996 x 86,400 s / square root of 20
        brand.MarkWidth.ShouldBe(2 * 1.959964 / Math.Sqrt(10), 1e-5);
    }

    [Fact]
    public void Contacts_that_share_a_persona_or_a_day_are_worth_less()
    {
        Prospect prospect = Prospect.Of(Plan, new(PersonaCorrelation: 0.05, DayCorrelation: 0.5));
        prospect.Brands[0].Effective.ShouldBe(20 / 1.2, 1e-9); // five contacts of each persona: 1 + 4 x 0.05; one contact a day
        prospect.Sectors[0].Contacts.ShouldBe(40);
        prospect.Sectors[0].Effective.ShouldBe(40 / 1.2, 1e-9);
    }

    [Fact]
    public void Between_all_brands_not_even_everybody_is_told_apart_from_half()
    {
        Prospect prospect = Prospect.Of(Plan, Independent);
        prospect.BetweenBrands!.Pairs.ShouldBe(91);
        prospect.BetweenBrands.Share.ShouldBeNull(); // at 5 % / 91 the power against 100 % is 0.59
        prospect.WithinSectors["sector-0"].Pairs.ShouldBe(1);
        prospect.WithinSectors["sector-0"].Share!.Value.ShouldBeInRange(0.36, 0.42); // 20 against 20 at 5 %: 50 % against about 90 %
        prospect.WithinSectors["sector-0"].Hazard!.Value.ShouldBe(Math.Exp(2 * 2.8015855 / Math.Sqrt(20)), 1e-3); // Schoenfeld with 20 answers
    }

    [Fact]
    public void An_absent_brand_bears_nothing_and_a_single_one_is_compared_with_nobody()
    {
        Study study = Designs.Of(brands: 2, weeks: 8);
        study = study with { Panel = study.Panel with { Brands = [study.Panel.Brands[0], study.Panel.Brands[1] with { Accounts = [new("simulated", "@gone", Presence.Absent, null)] }] } };
        Prospect prospect = Prospect.Of(Planner.Plan(study, 1));
        prospect.Brands.ShouldHaveSingleItem().Bears.ShouldBe(Claim.Order);
        (prospect.BetweenBrands, prospect.BetweenSectors, prospect.WithinSectors.Count).ShouldBe((null, null, 0));
    }

    [Fact]
    public void What_a_plan_asks_of_everybody_is_counted()
    {
        Cost cost = Cost.Of(Plan);
        (cost.Contacts, cost.Brands, cost.First, cost.Last).ShouldBe((280, 14, new LocalDate(2012, 10, 1), new LocalDate(2012, 10, 26)));
        (cost.BusiestDay, cost.MostPerBrandAndDay, cost.MostWrites, cost.AgentMinutes).ShouldBe((14, 1, 560, 2800));
        cost.Reads.ShouldBe(280 * (6 + 8 + 2)); // every 10 minutes for an hour, every 3 hours for 23, every day for two more
        cost.Closes.ShouldBe(Plan.Slots[^1].At + Duration.FromHours(72));
    }
}
