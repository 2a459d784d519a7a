using System.Globalization;
using System.Text;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Tables;
using NodaTime.Text;

namespace Harness.Documents;

/// <summary>
/// Every message that reached a brand as CSV (RFC 4180), a row each: ids, instants (UTC) and outcomes, no text and nobody. <c>seconds</c> is the
/// time to the first reply by a person; where there is none, the time that the conversation was watched.
/// </summary>
internal static class CasesCsv
{
    private const string Header = "case,brand,sector,channel,category,address,sent,outcome,seconds,removed\n";

    public static byte[] Render(Report report) => Render(report.Analysis.Overall.Outcomes);

    public static byte[] Render(Outcomes outcomes) => Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, outcomes.N).Select(i => Line(outcomes, i))));

    private static string Line(Outcomes outcomes, int i)
    {
        (Slot slot, Probe probe) = (outcomes.Slots[i], outcomes.Probes[i]);
        string[] cells =
        [
            slot.Probe, slot.Brand.Id, slot.Brand.Sector, slot.Account.Channel, slot.Complaint.Category, Wording.Key(slot.Address), InstantPattern.General.Format(probe.Sent!.Value), Outcome(probe, outcomes.Answered[i]),
            (outcomes.Milliseconds[i] / 1000.0).ToString("0.###", CultureInfo.InvariantCulture), probe.Gone is null ? "0" : "1",
        ];
        return string.Join(',', cells.Select(cell => CsvCell.Of(cell))) + "\n";
    }

    private static string Outcome(Probe probe, bool isAnswered) =>
        isAnswered ? "answered" : probe.Human is not null ? "late" : probe.Acknowledged is not null ? "acknowledged" : probe.Closed is not null ? "silent" : "open";
}
