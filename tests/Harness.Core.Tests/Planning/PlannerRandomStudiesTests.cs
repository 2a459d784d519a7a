using Harness.Planning;
using Harness.Studies;

namespace Harness.Core.Tests.Planning;

/// <summary>No plan of ten thousand random studies breaks a window, a gap, a cap or the balance bound, unless it says so itself and is refused.</summary>
public sealed class PlannerRandomStudiesTests
{
    private const int Studies = 10_000, Parts = 8, Again = 20;

    public static TheoryData<int> EveryPart => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(EveryPart))]
    public void Every_plan_keeps_what_its_study_says(int part)
    {
        (List<string> wrong, int refused, int caseless, int skipping) = ([], 0, 0, 0);
        for (int number = part; number < Studies; number += Parts)
        {
            Study study = RandomStudies.Of(number);
            Plan plan = Planner.Plan(study, (ulong)number);
            CapBreach[] breaches = [.. CapBreach.Of(plan)];
            IEnumerable<string> faults = ((IEnumerable<string>)
            [
                .. InOrder(plan), .. PlanTimes.Days(plan), .. PlanTimes.Stretches(plan), .. PlanLevels.Rotation(plan), .. PlanLevels.Blocks(plan), .. PlanLevels.Scenes(plan), .. PlanLevels.Drawn(plan), .. PlanLevels.Wordings(plan), .. PlanLevels.Dealt(plan),
                .. PlanTimes.Breaches(plan).SequenceEqual(breaches.Select(breach => (breach.Brand.Id, breach.Kind, breach.Allowed, breach.Planned))) ? [] : (string[])[$"caps are broken otherwise than by {string.Join(", ", breaches.Select(breach => $"{breach.Brand.Id} {breach.Kind} {breach.Planned}"))}"],
                .. number % Again != 0 || Planner.Plan(study, (ulong)number).Slots.SequenceEqual(plan.Slots) ? [] : (string[])["the same seed gives another plan"],
            ]).Take(1);
            wrong.AddRange(faults.Select(fault => $"study {number}: {fault}"));
            refused += breaches.Length > 0 ? 1 : 0;
            caseless += Cases.Missing(plan).Count > 0 ? 1 : 0;
            skipping += study.Schedule.Skip is null ? 0 : 1;
        }

        wrong.Take(20).ShouldBeEmpty($"{wrong.Count} in all");
        (refused, caseless, skipping).ShouldSatisfyAllConditions(
            met => met.refused.ShouldBeInRange(Studies / Parts / 5, Studies / Parts * 4 / 5),
            met => met.caseless.ShouldBeGreaterThan(Studies / Parts / 10),
            met => met.skipping.ShouldBeGreaterThan(Studies / Parts / 5));
    }

    private static IEnumerable<string> InOrder(Plan plan)
    {
        for (int i = 0; i < plan.Slots.Count; i++)
        {
            if (plan.Slots[i].Index != i || (i > 0 && plan.Slots[i].At < plan.Slots[i - 1].At))
            {
                yield return $"contact {i} is out of order";
            }
        }
    }
}
