using System.Globalization;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>This machine as one of several that carry out a wave together.</summary>
internal sealed class SharedNode : IDisposable
{
    private static readonly Duration MostSkew = Duration.FromSeconds(2);
    private readonly CancellationTokenSource stopping = new(), enough = new();
    private readonly PostgresStore kept;

    private SharedNode(PostgresStore store, EventJournal journal)
    {
        (kept, Journal) = (store, journal);
        Shifts = new(store, TimeProvider.System, Shifts.Usual);
    }

    public EventJournal Journal { get; }

    public Shifts Shifts { get; }

    public AlarmSettings Settings => new()
    {
        AfterFailure = TimeSpan.FromSeconds(10),
        Shared = new(kept.Where.ConnectionString(kept.Node + " clock", mayWrite: true), kept.Node),
    };

    /// <summary>What the switch in the database says.</summary>
    public ControlMode Mode => new SharedSwitch(kept).Mode;

    /// <summary>Called when the switch in the database says stop.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Joins a wave, which begins with the first machine that does.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="source">Digest of the study's files.</param>
    /// <param name="folder">This machine's own folder.</param>
    /// <param name="tell">Told that this machine's clock is off.</param>
    /// <exception cref="SetupException">The database cannot be used, or the wave there is another one.</exception>
    public static SharedNode Join(Plan plan, string source, SharedFolder folder, Action<Words> tell)
    {
        PostgresStore store = folder.Write();
        return DatabaseReference.Within(store.Where, () =>
        {
            EventJournal journal = EventJournal.Join(store, new(plan.Study.Id, source, plan.Seed, Brands.Live, WaveReport.Tool, plan.Wave, plan.WaveId), plan.Slots);
            if (journal.Wave.Source != source || journal.Wave.Seed != plan.Seed)
            {
                throw new SetupException(new(
                    $"The wave in {store.Where} was begun with other files or another seed. Give every machine the same.", $"La vague de {store.Where} a été commencée avec d’autres fichiers ou une autre graine. Donnez les mêmes à chaque machine."));
            }

            if (InstallMark.IsOlder(folder.Path, journal.Count()))
            {
                throw new StrangeDatabaseException(DatabaseFault.Older, "it was brought back from a backup");
            }

            SharedNode node = new(store, journal);
            Duration ahead = node.Shifts.Compare();
            if (Duration.Max(ahead, -ahead) > MostSkew)
            {
                string seconds = ahead.TotalSeconds.ToString("+0.0;-0.0", CultureInfo.InvariantCulture);
                tell(new($"The clock of this machine is {seconds} s off the database’s: set it, or messages go out at other instants than planned.", $"L’horloge de cette machine s’écarte de {seconds} s de celle de la base : réglez-la, sinon les messages partent à d’autres instants que prévu."));
            }

            _ = node.Watch();
            return node;
        });
    }

    public void Dispose()
    {
        enough.Cancel();
        Journal.Dispose();
        stopping.Dispose();
        enough.Dispose();
    }

    private async Task Watch()
    {
        if (await new SharedSwitch(kept).Stopped(TimeProvider.System, enough.Token))
        {
            await stopping.CancelAsync();
        }
    }
}
