using System.Globalization;
using Harness.Planning;

namespace Harness.Documents.Plans;

/// <summary>What differs between a plan and one that was written before, contact by contact.</summary>
internal static class PlanChanges
{
    private static readonly (string Name, Func<PlannedContact, string> Value)[] Columns =
    [
        ("at", contact => contact.At),
        ("brand", contact => contact.Brand),
        ("channel", contact => contact.Channel),
        ("handle", contact => contact.Handle),
        ("persona", contact => contact.Persona),
        ("complaint", contact => contact.Complaint),
        ("wording", contact => contact.Wording.ToString(CultureInfo.InvariantCulture)),
        ("address", contact => contact.Address),
        ("text", contact => contact.Text),
    ];

    /// <summary>One line for each contact that is new, gone or other; none when the plans are alike.</summary>
    public static IReadOnlyList<string> Since(IReadOnlyList<PlannedContact> earlier, Plan plan)
    {
        Dictionary<string, PlannedContact> before = new(StringComparer.Ordinal);
        foreach (PlannedContact contact in earlier)
        {
            before[contact.Probe] = contact;
        }

        List<string> lines = [];
        foreach (PlannedContact now in plan.Slots.Select(PlanJson.Of))
        {
            if (!before.Remove(now.Probe, out PlannedContact? old))
            {
                lines.Add($"+ {Whole(now)}");
            }
            else if (old != now)
            {
                lines.AddRange(Columns.Where(column => column.Value(old) != column.Value(now)).Select(column => $"~ {now.Probe}  {column.Name}: {column.Value(old)} → {column.Value(now)}"));
            }
        }

        lines.AddRange(before.Values.Select(gone => $"- {Whole(gone)}"));
        return lines;
    }

    private static string Whole(PlannedContact contact) => $"{contact.Probe}  {contact.At}  {contact.Brand}  {contact.Persona}  {contact.Complaint}  {contact.Text}";
}
