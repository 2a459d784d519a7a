using Harness.Channels;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A wave in real time over a journal on disk, in virtual time, on a platform in process.</summary>
internal sealed class LiveBench : IDisposable
{
    public static readonly Study Race = Scenarios.Race();
    public static readonly Plan Plan = Planner.Plan(Race, 7);
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private EventJournal? journal;
    private Spool? spool;

    public LiveBench()
    {
        Timeline = new(Time, Ledger);
        Paper = new(Timeline, Ledger, Time);
    }

    public VirtualTime Time { get; } = new(Plan.Slots[0].At);

    public Telemetry Telemetry { get; } = new(() => 0);

    public Ledger Ledger { get; } = new();

    public PaperChannel Paper { get; }

    public Study Study { get; set; } = Race;

    public bool MaySend { get; set; } = true;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Timeline Timeline { get; }

    public EventJournal Open => journal!;

    public Spool Spool => spool!;

    public void Dispose()
    {
        journal?.Dispose();
        spool?.Dispose();
        Telemetry.Dispose();
        folder.Dispose();
    }

    public string Journal => folder.At("journal.sqlite");

    public static Slot[] Slots(int count, Func<int, Duration> after) =>
        [.. Enumerable.Range(0, count).Select(number => Plan.Slots[0] with { Index = number, At = Plan.Slots[0].At + after(number), Text = $"The parcel is lost. ({number})" })];

    public void Begin(IReadOnlyList<Slot> slots)
    {
        journal = EventJournal.Create(Journal, new("race-2012", "", Plan.Seed, Brands.Live, "test"), slots);
        spool = Spool.Of(Journal);
    }

    public void Reopen()
    {
        journal!.Dispose();
        spool!.Dispose();
        journal = EventJournal.Resume(Journal);
        spool = Spool.Of(Journal);
    }

    /// <summary>A copy of the journal as it is now.</summary>
    public byte[] Backup() => File.ReadAllBytes(Journal);

    /// <summary>A copy of the journal takes its place; what was spooled since is gone with it.</summary>
    public void Restore(byte[] backup)
    {
        journal!.Dispose();
        spool!.Dispose();
        File.WriteAllBytes(Journal, backup);
        File.Delete(Journal + ".spool");
        Reopen();
    }

    public LiveWave Take(IReadOnlyList<Slot> slots, IChannel channel) => new(Study, slots, journal!, spool!, _ => channel, () => MaySend, Time, Telemetry);

    public LiveWave Again(IReadOnlyList<Slot> slots, TimeProvider clock)
    {
        Reopen();
        return new(Study, slots, journal!, spool!, _ => Paper, () => MaySend, clock, Telemetry);
    }

    /// <returns>Whether it came to its end within so many steps.</returns>
    public async Task<bool> Run(LiveWave wave, int steps, Func<bool>? enough = null)
    {
        EventLoop loop = new(Time);
        foreach ((int number, Instant at) in wave.Start())
        {
            loop.Wake(number, Instant.Max(at, Time.Now));
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        try
        {
            await loop.Run(async number =>
            {
                Instant? next = await wave.Advance(number, Cancellation);
                if (--steps == 0 || enough?.Invoke() == true)
                {
                    await stop.CancelAsync();
                }

                return next is { } at ? Instant.Max(at, Time.Now) : null;
            }, stop.Token);
            return true;
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
