using Harness.Channels;
using Harness.Journal;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Takes over a wave whose database was restored, copied or failed over: what may have been sent becomes uncertain.</summary>
internal static class SharedAdoption
{
    public static void Take(SharedFolder shared, string? named, Terminal terminal)
    {
        shared.Prepare();
        using HostLock host = OneHost.Take(shared.Path, TimeProvider.System);
        PostgresStore store = shared.Write();
        Adoption adopted = DatabaseReference.Within(store.Where, () =>
        {
            using EventJournal journal = EventJournal.Open(store);
            Study of = ReportFolder.StudyOf(journal, Path.GetDirectoryName(shared.Path)!, named, terminal);
            using Spool spool = Spool.Of(shared.Path);
            using Telemetry telemetry = new(() => 0);
            using OpenChannels channels = new(new(of, journal.Wave.Seed, TimeProvider.System));
            LiveWave wave = new(of, journal.Slots(of), journal, spool, channels.Open, () => false, TimeProvider.System, telemetry);
            Adoption taken = wave.Adopt();
            PostgresSetup.Adopt(store);
            InstallMark.Write(shared.Path, journal.Count());
            return taken;
        });
        AdoptCommand.Say(adopted, terminal);
    }
}
