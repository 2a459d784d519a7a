using BenchmarkDotNet.Attributes;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Benchmarks;

/// <summary>Claims of the send protocol on a journal file, each durable before the next; one operation is one claim.</summary>
[WarmupCount(1)]
[IterationCount(8)]
public class JournalClaims
{
    private const int Claims = 200, Group = 20;
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private readonly Plan plan = Plans.Long();
    private readonly string folder = Directory.CreateTempSubdirectory("harness-benchmark-").FullName;
    private EventJournal? journal;
    private Spool? spool;
    private int run, next;

    [IterationSetup]
    public void Open()
    {
        next = 0;
        string path = Path.Combine(folder, $"{run++}.sqlite");
        journal = EventJournal.Create(path, new("long", "", plan.Seed, Brands.Simulated, "benchmark"), plan.Slots);
        spool = Spool.Of(path);
    }

    /// <summary>One transaction for each claim.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public void One()
    {
        for (int i = 0; i < Claims; i++)
        {
            journal!.Claim([New()], () => true);
        }
    }

    /// <summary>One transaction for twenty claims that are due together.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public void Grouped()
    {
        for (int i = 0; i < Claims / Group; i++)
        {
            journal!.Claim([.. Enumerable.Range(0, Group).Select(_ => New())], () => true);
        }
    }

    /// <summary>The whole of a send but for the exchange: claim, answer on disk, end.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public void Whole()
    {
        for (int i = 0; i < Claims; i++)
        {
            (SendClaim claim, ProbeEvent wire) = New();
            journal!.Claim([(claim, wire)], () => true);
            Spooled answer = new(claim.Attempt, 0, (int)EventKind.Sent, 0, "1", 0, new byte[1000]);
            spool!.Append(answer);
            journal.Settle(claim, n => new(new(claim.Probe, n, EventKind.Sent, 1, Noon, Noon, 0, null), null));
            spool.Done([answer]);
        }
    }

    [IterationCleanup]
    public void Close()
    {
        spool!.Dispose();
        journal!.Dispose();
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);

    private (SendClaim Claim, ProbeEvent Wire) New() => (SendClaim.New(next, 0, 0, Noon, Noon), new(new(next++, 0, EventKind.Wire, 1, Noon, null, 0, null), null));
}
