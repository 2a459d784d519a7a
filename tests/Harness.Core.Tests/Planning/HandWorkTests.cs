using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class HandWorkTests
{
    private static readonly Weekday[] Weekdays = [Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri];

    [Theory]
    [InlineData(60, false)]
    [InlineData(59, true)]
    public void The_work_of_a_week_is_set_against_the_hours_of_the_rota(int minutesADay, bool isShort)
    {
        Study study = Priced(On("phone", Designs.Of(brands: 2, weeks: 2))) with { Rota = [new("anna", Weekdays, new(13 * 60, (13 * 60) + minutesADay), null)] };
        HandWork work = HandWork.Of(Planner.Plan(study, 1));
        (work.Contacts, work.Unattended.Count, work.Weeks.Count).ShouldBe((20, 0, 2));
        HandWeek week = work.Weeks[1];
        (week.Week, week.Asked, week.Present, week.IsShort).ShouldBe((1, Duration.FromMinutes(300), Duration.FromMinutes(5 * minutesADay), isShort)); // ten calls of ten minutes, tried three times
    }

    [Fact]
    public void Hours_of_one_who_serves_another_channel_do_not_help()
    {
        Study study = Priced(On("letter", Designs.Of(weeks: 1)));
        Brand other = On("phone", Designs.Of(weeks: 1)).Panel.Brands[0] with { Id = "other" };
        study = study with
        {
            Panel = study.Panel with { Brands = [.. study.Panel.Brands, other] },
            Rota = [new("anna", Weekdays, new(9 * 60, 17 * 60), ["phone"]), new("ben", Weekdays, new(9 * 60, (9 * 60) + 10), ["letter"])],
        };
        HandWeek week = HandWork.Of(Planner.Plan(study, 1)).Weeks.ShouldHaveSingleItem();
        week.Channels.ShouldBe(["letter"]);
        (week.Asked, week.Present, week.IsShort).ShouldBe((Duration.FromMinutes(60), Duration.FromMinutes(50), true)); // five letters of twelve minutes
    }

    [Fact]
    public void Without_a_rota_the_work_is_told_and_nothing_is_short()
    {
        HandWork work = HandWork.Of(Planner.Plan(Priced(On("phone", Designs.Of(weeks: 1))), 1));
        (work.Contacts, work.Unattended.Count, work.Weeks[0].Asked, work.Weeks[0].Present, work.Weeks[0].IsShort).ShouldBe((5, 0, Duration.FromMinutes(150), null, false));
        HandWork.Of(Planner.Plan(Designs.Of(weeks: 1), 1)).Contacts.ShouldBe(0);
    }

    [Fact]
    public void A_channel_that_a_shift_names_is_served_by_hand()
    {
        Study study = Designs.Of(weeks: 1);
        ByHand.Is("simulated", study).ShouldBeFalse();
        ByHand.Is("simulated", study with { Rota = [new("anna", Weekdays, new(0, 60), ["simulated"])] }).ShouldBeTrue();
        ByHand.Takes("phone", study).ShouldBe(Duration.Zero);
    }

    public static Study On(string channel, Study study) => study with
    {
        Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [new(channel, "01 99 00 12 34", null, null)] })] },
    };

    private static Study Priced(Study study) => study with
    {
        Costs = new("EUR", null, null, null, [new("phone", null, null, null, Duration.FromMinutes(10), null, 3), new("letter", null, null, null, Duration.FromMinutes(12), null, null)]),
    };
}
