using System.Globalization;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;
using Harness.Testing;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Mortal;

/// <summary>One of several nodes that share a database: it lives until every conversation is over, or waits for longer than a test does.</summary>
internal static class NodeLife
{
    /// <summary>Where the database is.</summary>
    public const string Database = "HARNESS_DATABASE";

    /// <summary>Set where a node is to be as patient as a real one.</summary>
    public const string Patient = "HARNESS_PATIENT";

    /// <param name="path">Beside which its own files lie.</param>
    /// <param name="platform">The address of the platform.</param>
    /// <param name="count">How many probes.</param>
    /// <param name="from">The millisecond from which they are due.</param>
    /// <param name="wave">Id of the wave.</param>
    /// <param name="skew">By how many milliseconds its clock is ahead.</param>
    /// <param name="apart">How many milliseconds the slots of a wave of thousands are apart; 0 for a small one that looks often and answers back.</param>
    public static async Task Live(string path, Uri platform, int count, long from, string wave, long skew, long apart)
    {
        bool isPatient = Environment.GetEnvironmentVariable(Patient) is not null;
        ShiftedTime time = new();
        time.Pass(TimeSpan.FromMilliseconds(skew));
        Instant first = Instant.FromUnixTimeMilliseconds(from);
        (Study study, Slot[] slots) = apart == 0 ? (Tester.Short, Tester.Soon(count, first)) : (Tester.Swift, Tester.Steady(count, first, Duration.FromMilliseconds(apart)));
        PostgresPlace place = PostgresPlace.Of(Environment.GetEnvironmentVariable(Database)!, wave)!;
        using PostgresStore store = PostgresStore.Writing(place, NodeName.Of(path));
        using EventJournal journal = EventJournal.Join(store, new("race-2012", "", 1, Brands.Live, "test"), slots);
        using Spool spool = Spool.Of(path);
        using MastodonChannel channel = new(new(study, 1, time, Tester.Reach(platform)), Limits.Sending, Limits.Reading);
        using Telemetry telemetry = new(() => 0);
        Shifts shifts = new(store, time, isPatient ? Shifts.Usual : Duration.FromSeconds(2));
        LiveWave live = new(study, slots, journal, spool, _ => channel, () => true, time, telemetry, shifts) { PeerPatience = Duration.FromSeconds(isPatient ? 120 : 3) };
        IReadOnlyList<(int Number, Instant At)> wakes = live.Start();
        HashSet<int> open = [.. wakes.Select(wake => wake.Number)];
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        SharedClock shared = new(place.ConnectionString(store.Node + " clock", mayWrite: true), store.Node) { CheckIn = TimeSpan.FromSeconds(isPatient ? 5 : 1) };
        AlarmSettings settings = new() { Shared = shared, AfterFailure = TimeSpan.FromMilliseconds(300), Tick = isPatient ? new AlarmSettings().Tick : TimeSpan.FromSeconds(1) };
        await using Alarm alarm = await Alarm.Start(
            settings, Advance, new((number, _) => Say($"late {number}"), (number, _) => Say($"stuck {number}"), _ => { }, (number, error) => Say($"failed {number}: {error.GetType().Name}: {error.Message}")), time, CancellationToken.None);
        Say("ready");
        foreach ((int number, Instant at) in wakes)
        {
            await alarm.Set(number, at, CancellationToken.None);
        }

        await (wakes.Count == 0 ? Task.CompletedTask : over.Task);
        Say(string.Create(CultureInfo.InvariantCulture, $"skew {shifts.Skew.TotalMilliseconds:0}"));

        async ValueTask<Instant?> Advance(int number, CancellationToken breaking)
        {
            Instant? next = await live.Advance(number, breaking);
            lock (open)
            {
                if ((next is null || next > Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromSeconds(20)) && open.Remove(number) && open.Count == 0)
                {
                    over.TrySetResult();
                }
            }

            return next;
        }
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
