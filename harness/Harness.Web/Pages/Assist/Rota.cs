using Harness.Runs.Hands;
using Harness.Studies;

namespace Harness.Pages.Assist;

/// <summary>Who does what by hand.</summary>
internal static class Rota
{
    /// <summary>The people of a study's rota, in its order.</summary>
    public static IReadOnlyList<string> People(Study study) => [.. (study.Rota ?? []).Select(shift => shift.Who).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a task is for somebody: for anybody where nobody is named or the rota does not know them.</summary>
    public static bool Serves(Study study, string? who, HandTask task)
    {
        Shift[] shifts = [.. (study.Rota ?? []).Where(shift => string.Equals(shift.Who, who, StringComparison.Ordinal))];
        return shifts.Length == 0 || Array.Exists(shifts, shift => shift.Channels?.Contains(task.On.Channel, StringComparer.Ordinal) != false);
    }
}
