using System.Data.Common;
using Harness.Journal;

namespace Harness.Runs;

/// <summary>The switch of nodes that share a database: one for all of them, turned by whoever may write there.</summary>
internal sealed class SharedSwitch(PostgresStore store)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <exception cref="DbException">The database is out of reach.</exception>
    public ControlMode Mode => store.Do(SwitchTable.Read) switch
    {
        SwitchTable.Running => ControlMode.Running,
        SwitchTable.Paused => ControlMode.Paused,
        _ => ControlMode.Stopped,
    };

    /// <summary>Turns it. When this returns, no node sends what the switch forbids: claims that were under way have ended.</summary>
    /// <exception cref="DbException">The database is out of reach.</exception>
    public void Turn(ControlVerb verb)
    {
        string? mode = verb switch { ControlVerb.Pause => SwitchTable.Paused, ControlVerb.Stop => SwitchTable.Stopped, ControlVerb.Resume => SwitchTable.Running, ControlVerb.Status or ControlVerb.Import => null };
        if (mode is not null)
        {
            store.Do(database =>
            {
                SwitchTable.Write(database, mode);
                return mode;
            });
        }
    }

    /// <summary>Waits until it says stop, or until there is no more need to wait.</summary>
    /// <returns>Whether it says stop.</returns>
    public async Task<bool> Stopped(TimeProvider time, CancellationToken enough)
    {
        using PeriodicTimer ticks = new(Between, time);
        try
        {
            while (!IsStopped())
            {
                await ticks.WaitForNextTickAsync(enough);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A database out of reach stops nobody: it grants no claim either.</summary>
    private bool IsStopped()
    {
        try
        {
            return Mode == ControlMode.Stopped;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
