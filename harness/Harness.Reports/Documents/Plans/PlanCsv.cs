using System.Globalization;
using Harness.Planning;
using Harness.Tables;

namespace Harness.Documents.Plans;

/// <summary>A plan as CSV (RFC 4180): comma, quotes where they are needed, and an apostrophe before what a spreadsheet would take for a formula.</summary>
internal static class PlanCsv
{
    public static IEnumerable<string> Render(Plan plan) =>
        plan.Slots.Select(slot => string.Join(',', Cells(PlanJson.Of(slot), plan.WaveId).Select(cell => CsvCell.Of(cell))) + "\r\n")
            .Prepend("probe,at,brand,channel,handle,persona,complaint,category,wording,address,wave,week,text\r\n");

    private static string[] Cells(PlannedContact contact, string wave) =>
    [
        contact.Probe, contact.At, contact.Brand, contact.Channel, contact.Handle, contact.Persona, contact.Complaint, contact.Category,
        contact.Wording.ToString(CultureInfo.InvariantCulture), contact.Address, wave, contact.Week.ToString(CultureInfo.InvariantCulture), contact.Text,
    ];
}
