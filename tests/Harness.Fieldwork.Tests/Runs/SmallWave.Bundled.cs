using Harness.Clockwork;
using Harness.Journal;
using Harness.Runs;
using Harness.Runs.Bundles;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>The same wave, lived by one tick after the other from a bundle.</summary>
internal sealed partial class SmallWave
{
    private static readonly Duration Between = Duration.FromMinutes(5);
    private byte[]? saved;

    private string Bundled => folder.At("race.bundle");

    /// <returns>Whether the wave is over; false when a tick died.</returns>
    private async Task<bool> Visits(Crashes crashes, CancellationToken cancellation)
    {
        crashes.Rise();
        Crash.Tell(crashes.Pass);
        try
        {
            while (true)
            {
                BundleHold hold = Take();
                Save();
                Visit visit = await Visited(hold.Journal, cancellation);
                hold.Return(doubtful: false);
                Save();
                if (visit.Next is not { } next)
                {
                    return true;
                }

                time.MoveTo(Instant.Max(next, time.Now + Between));
            }
        }
        catch (Crashes.Died)
        {
            return false;
        }
    }

    private BundleHold Take()
    {
        BundleHead head = new("race-2012", 1, "race-2012", 0, BundleState.Home);
        bool first = !File.Exists(Bundled) && BundleFolder.Newest(Bundled) is null;
        (BundleHold? hold, BundleFault? fault) = first
            ? BundleHold.Begin(Bundled, head, 0, draft => Create(Path.Combine(draft, Bundle.Journal)))
            : BundleHold.Take(Bundled, head.WaveId, 0);
        if (hold is null && home == Home.Runner)
        {
            fault.ShouldBe(BundleFault.NotBack);
            BundleHold.Adopt(Bundled, head, 0, _ => throw new InvalidOperationException("it was not lost"), Adopted).Fault.ShouldBeNull();
            (hold, fault) = BundleHold.Take(Bundled, head.WaveId, 0);
        }

        return hold ?? throw new InvalidOperationException($"it cannot be taken: {fault}");
    }

    private async Task<Visit> Visited(string path, CancellationToken cancellation)
    {
        using EventJournal journal = EventJournal.Resume(path);
        using Spool spool = Spool.Of(path);
        InstallMark.Fault(path, journal.Count()).ShouldBeNull();
        LiveWave wave = new(Study, Slots, journal, spool, _ => channel, () => true, time, Telemetry);
        return await new Tick(wave, (_, _) => { }, time).Run(cancellation, atOnce: 1);
    }

    private void Adopted(string path)
    {
        using EventJournal journal = EventJournal.Resume(path);
        using Spool spool = Spool.Of(path);
        new LiveWave(Study, Slots, journal, spool, _ => channel, () => false, time, Telemetry).Adopt();
    }

    /// <summary>A runner keeps what is put where it lasts.</summary>
    private void Save() => saved = File.ReadAllBytes(Bundled);

    /// <summary>The machine is gone with all that is on it; what lasts is brought to the next.</summary>
    private void Lose()
    {
        BundleFolder.Clear(Bundled);
        File.Delete(BundleFence.PathOf(Bundled));
        File.Delete(Bundled);
        if (saved is { } kept)
        {
            File.WriteAllBytes(Bundled, kept);
        }
    }

    private void Unpack() => File.WriteAllBytes(Journal, BundleFile.Read(Bundled).Bundle!.Files[Bundle.Journal]);
}

/// <summary>Where a wave lives.</summary>
internal enum Home
{
    /// <summary>In a journal that one host goes on with.</summary>
    Journal,

    /// <summary>In a bundle, on a machine that outlives its ticks.</summary>
    Bundle,

    /// <summary>In a bundle that is saved when it is taken and when it comes home, on machines that are lost with the tick.</summary>
    Runner,
}
