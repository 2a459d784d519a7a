using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Studies;
using Harness.Tables;
using Harness.Time;
using NodaTime;

namespace Harness.Findings.Tables;

/// <summary>
/// A table of probes on the clock of a calendar: both ends of what is known of a reply, and the end of a silent observation, as open time since
/// sending. A reply before the next opening took no open time and stays in.
/// </summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Table">The table with open time in place of the wall clock's.</param>
internal sealed record BusinessHours(Calendar Calendar, ProbeTable Table)
{
    public static Frame Frame { get; } = TableAnalysis.Frame with { Clock = Clock.Business };

    public static BusinessHours Of(ProbeTable table, Calendar calendar)
    {
        Sendings sendings = table.Sendings!;
        (long[] waits, long[] before) = (new long[table.Rows], new long[table.Rows]);
        if (table.Rows > 0)
        {
            long end = sendings.At.Zip(table.Milliseconds, (at, wait) => at + wait).Max();
            OpenTime open = new(calendar.Clock(), Instant.FromUnixTimeMilliseconds(sendings.At.Min()), Instant.FromUnixTimeMilliseconds(end));
            Parallel.For(0, table.Rows, i =>
            {
                waits[i] = open.Between(sendings.At[i], sendings.At[i] + table.Milliseconds[i]);
                before[i] = open.Between(sendings.At[i], sendings.At[i] + sendings.Before[i]);
            });
        }

        return new(calendar, table with { Milliseconds = waits, Sendings = sendings with { Before = before } });
    }

    /// <summary>The curves and tests on this clock, and the open seconds of each probe in the order of the file.</summary>
    public JsonObject ToJson()
    {
        Labels all = new(["all"], new int[Table.Rows]);
        return new()
        {
            ["calendar"] = Calendar.Id,
            ["zone"] = Calendar.Zone.Id,
            ["lo_s"] = Json.Column(Table.Sendings!.Before.Select(Seconds)),
            ["time_s"] = Json.Column(Table.Milliseconds.Select(Seconds)),
            ["km"] = CurveTables.Of(Curves(all)[0], Table.Sector.Names, Curves(Table.Sector), Table.Brand.Names, Curves(Table.Brand)),
            ["logrank"] = LogRanks.Of(Table),
        };
    }

    private static double Seconds(long milliseconds) => milliseconds / 1000.0;

    private IReadOnlyList<SurvivalCurve> Curves(Labels groups) =>
        SurvivalCurve.PerGroup(Table.Milliseconds, Table.Answered, groups.Codes, groups.Names.Count, Frame);
}
