using Harness.Planning;
using Harness.Studies;

namespace Harness.Documents.Plans;

/// <summary>The list of forms in which a plan can be written.</summary>
internal static class PlanFormats
{
    public static IReadOnlyList<PlanFormat> All { get; } =
    [
        new("text", PlanText.Render),
        new("json", (plan, prospect, _) => PlanJson.Render(plan, prospect)),
        new("csv", (plan, _, _) => PlanCsv.Render(plan)),
        new("ics", (plan, _, language) => PlanCalendar.Render(plan, language)),
        new("html", (plan, prospect, language) => [PlanPage.Render(plan, prospect, language)]),
    ];
}

/// <summary>One form of a plan, in pieces: a plan of a million contacts is written without ever being held as one text.</summary>
internal sealed record PlanFormat(string Name, Func<Plan, Prospect, Language, IEnumerable<string>> Render);
