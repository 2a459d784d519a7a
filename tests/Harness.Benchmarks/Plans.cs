using Harness.Planning;
using Harness.Studies;
using Harness.Testing;

namespace Harness.Benchmarks;

/// <summary>Plans to play: the Race, and the Race over 144 weeks.</summary>
internal static class Plans
{
    public const int LongSlots = 14 * 5 * 144;

    public static Plan Race() => Planner.Plan(Scenarios.Race(), 1);

    public static Plan Long()
    {
        Study race = Scenarios.Race();
        return Planner.Plan(race with { Schedule = race.Schedule with { Weeks = 144 } }, 1);
    }
}
