using Harness.Planning;
using Harness.Studies;

namespace Harness.Documents.Plans;

/// <summary>The list of forms in which a plan can be written.</summary>
internal static class PlanFormats
{
    public static IReadOnlyList<PlanFormat> All { get; } =
    [
        new("text", (plan, prospect, language) => PlanText.Render(plan, prospect, language)),
        new("json", (plan, prospect, _) => PlanJson.Render(plan, prospect)),
        new("csv", (plan, _, _) => PlanCsv.Render(plan)),
        new("ics", (plan, _, language) => PlanCalendar.Render(plan, language)),
        new("html", PlanPage.Render),
    ];
}

/// <summary>One form of a plan.</summary>
internal sealed record PlanFormat(string Name, Func<Plan, Prospect, Language, string> Render);
