using System.Data.Common;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Imports;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>A wave in real time in the hands of this process: its lock, its journal and all that goes with it, opened in one way for every verb.</summary>
internal sealed class HeldWave : IDisposable
{
    private readonly Stack<IDisposable> held;

    private HeldWave(Plan plan, string source, string folder, Reach reach, Func<int> queue, HeldOptions options, Stack<IDisposable> taken)
    {
        held = taken;
        Time = TimeProvider.System;
        Path = options.Shared?.Prepare() ?? LiveJournal.Prepare(plan, source, folder);
        Host = Keep(OneHost.Take(Path, Time));
        Node = options.Shared is { } shared ? Keep(SharedNode.Join(plan, source, shared, options.Tell)) : null;
        Journal = Node?.Journal ?? Keep(LiveJournal.Open(Path, plan, source));
        Spool spool = Keep(Spool.Of(Path));
        State = Keep(new ControlState(ControlFiles.Beside(options.Switches ?? Path)));
        InboxNotes notes = InboxNotes.Beside(Path);
        Rooms = Keep(MailRooms.Usual(reach, Time, notes));
        Place place = new(plan.Study, plan.Seed, Time, reach, plan.WaveId, Rooms, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)));
        OpenChannels channels = Keep(new OpenChannels(place));
        Telemetry = Keep(new Telemetry(queue));
        Headroom room = Headroom.Of(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!, options.Tell);
        Slots = Journal.Slots(plan.Study);
        Wave = new(plan.Study, Slots, Journal, spool, name => options.Through(channels.Open(name)), () => State.MaySend() && room.MaySend() && options.MaySend(), Time, Telemetry, Node?.Shifts);
        Imports = Keep(new MailImports(MailFolder.Beside(Path), place, Slots, Wave, notes));
    }

    public TimeProvider Time { get; }

    /// <summary>Path of the journal.</summary>
    public string Path { get; }

    public HostLock Host { get; }

    public EventJournal Journal { get; }

    /// <summary>This machine as one of several; null where the journal is its own.</summary>
    public SharedNode? Node { get; }

    /// <summary>The slots of the wave, as the journal has them.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    public ControlState State { get; }

    public Telemetry Telemetry { get; }

    public LiveWave Wave { get; }

    /// <summary>The mailboxes of its personas.</summary>
    public MailRooms Rooms { get; }

    /// <summary>What people bring by mail.</summary>
    public MailImports Imports { get; }

    /// <summary>Takes a wave.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="source">Digest of the study's files.</param>
    /// <param name="folder">Where its journal is, or is to be.</param>
    /// <param name="reach">What may be touched outside.</param>
    /// <param name="queue">How many conversations wait or are at work.</param>
    /// <param name="options">What a verb wants otherwise.</param>
    /// <exception cref="SetupException">Another process has it, or the journal is not where it was left.</exception>
    public static HeldWave Take(Plan plan, string source, string folder, Reach reach, Func<int> queue, HeldOptions? options = null)
    {
        Stack<IDisposable>? begun = null;
        try
        {
            HeldWave wave = new(plan, source, folder, reach, queue, options ?? new(), begun = []);
            begun = null;
            return wave;
        }
        finally
        {
            Release(begun);
        }
    }

    /// <summary>Marks how far the journal is, as living here.</summary>
    /// <returns>Whether it could be: an older mark still holds, only a backup from between the two is not known for one.</returns>
    public bool Mark()
    {
        try
        {
            InstallMark.Write(Path, Journal.Count());
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DbException)
        {
            return false;
        }
    }

    /// <summary>Ends a command whose journal stands on a disk that failed.</summary>
    /// <exception cref="SetupException">It failed.</exception>
    public void RequireDisk()
    {
        if (Journal.Broken.IsCompleted)
        {
            throw JournalTrouble.Failed(Path, Journal.Broken.Result);
        }
    }

    public void Dispose() => Release(held);

    private static void Release(Stack<IDisposable>? taken)
    {
        while (taken?.TryPop(out IDisposable? one) == true)
        {
            one.Dispose();
        }
    }

    private T Keep<T>(T one)
        where T : IDisposable
    {
        held.Push(one);
        return one;
    }
}

/// <summary>What a verb wants otherwise of a wave that it holds.</summary>
internal sealed record HeldOptions
{
    /// <summary>The file beside which STOP and PAUSE lie; null means the journal.</summary>
    public string? Switches { get; init; }

    /// <summary>The machine's folder of a wave that several carry out; null where this one does alone.</summary>
    public SharedFolder? Shared { get; init; }

    /// <summary>Who is told what the user should know meanwhile.</summary>
    public Action<Words> Tell { get; init; } = _ => { };

    /// <summary>Through what a channel is used.</summary>
    public Func<IChannel, IChannel> Through { get; init; } = channel => channel;

    /// <summary>What else must allow sending.</summary>
    public Func<bool> MaySend { get; init; } = () => true;
}
