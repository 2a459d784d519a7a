using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class PlannerWavesTests
{
    private static readonly Study Once = Designs.Of(brands: 4, categories: 3, personas: 2, weeks: 2, wordings: 3);
    private static readonly Study Quarterly = Once with { Schedule = Once.Schedule with { Repeat = new(Every.Quarter, 3) } };

    [Fact]
    public void The_first_wave_is_what_the_study_would_be_alone() => Planner.Plan(Quarterly, 7).Slots.ShouldBe(Planner.Plan(Once, 7).Slots);

    [Fact]
    public void Each_wave_begins_on_its_own_Monday_and_is_drawn_anew_from_the_same_seed()
    {
        Plan second = Planner.Plan(Quarterly, 7, 2);
        (second.WaveId, second.Start, second.Seed).ShouldBe(("invented-w2", new LocalDate(2013, 1, 7), 7UL));
        second.Slots.Select(slot => slot.At.InZone(Once.Schedule.Zone).Date).Distinct().ShouldBe(
            Enumerable.Range(0, 12).Where(day => day % 7 < 5).Select(day => new LocalDate(2013, 1, 7).PlusDays(day)));
        second.Slots.ShouldBe(Planner.Plan(Quarterly, 7, 2).Slots);
        Cast(second).ShouldNotBe(Cast(Planner.Plan(Quarterly, 7)));
        Cast(second).ShouldNotBe(Cast(Planner.Plan(Quarterly, 7, 3)));
        Planner.Plan(Quarterly, 7, 3).Start.ShouldBe(new LocalDate(2013, 4, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void There_is_no_wave_beyond_those_of_the_study(int wave) => Should.Throw<ArgumentOutOfRangeException>(() => Planner.Plan(Quarterly, 7, wave));

    [Fact]
    public void A_purchase_told_in_one_wave_is_not_told_in_another()
    {
        Study study = Designs.Of(days: 1);
        study = study with
        {
            Complaints = study.Complaints with { Messages = [study.Complaints.Messages[0] with { Wordings = ["{brand}, where is {order}?"] }] },
            Cases = [.. new[] { "a", "b", "c" }.Select(id => new Purchase(id, $"N-{id}", new LocalDate(2012, 9, 1), "Boots", null, null))],
            Schedule = study.Schedule with { Repeat = new(Every.Month, 4) },
        };
        Enumerable.Range(1, 4).Select(wave => Planner.Plan(study, 1, wave).Slots.ShouldHaveSingleItem().Case?.Id).ShouldBe(["a", "b", "c", null]);
        Cases.Missing(Planner.Plan(study, 1, 4)).Count.ShouldBe(1);
    }

    private static string[] Cast(Plan plan) => [.. plan.Slots.Select(slot => $"{slot.Brand.Id} {slot.Complaint.Id} {slot.Persona.Id} {slot.Wording}")];
}
