using System.Data.Common;
using System.Text;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>Journals of the Race for tests, and events to put into them.</summary>
internal static class Journals
{
    public static readonly Instant Noon = Instant.FromUtc(2012, 10, 1, 12, 0);

    public static Plan Plan { get; } = Planner.Plan(Scenarios.Race(), 7);

    public static Wave Wave { get; } = new("race-2012", "5ec2e7", ulong.MaxValue, Brands.Simulated, "Harness 0.1.0");

    public static EventJournal Create(string path) => EventJournal.Create(path, Wave, Plan.Slots);

    public static ProbeEvent Said(int probe, int n, string text) => Said(probe, n, Encoding.UTF8.GetBytes(text));

    public static ProbeEvent Said(int probe, int n, byte[] bytes)
    {
        Content content = new([.. Enumerable.Repeat((byte)n, 16)], bytes);
        return new(new(probe, n, EventKind.Replied, 1, Noon, Noon - Duration.FromMilliseconds(1), 31, content.Commitment), content);
    }

    public static ProbeEvent Looked(int probe, int n) => new(new(probe, n, EventKind.Looked, 1, Noon, null, 1, null), null);

    /// <summary>Does to a journal what no harness does.</summary>
    public static void Tamper(string path, string sql)
    {
        using DbConnection connection = JournalFile.Writing(path);
        using Statement statement = connection.Command("PRAGMA foreign_keys = OFF; " + sql);
        statement.Run();
    }
}
