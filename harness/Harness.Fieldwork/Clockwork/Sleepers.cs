using NodaTime;

namespace Harness.Clockwork;

/// <summary>
/// Who sleeps until when, and who is awake: the clock's own truth, whatever rings. Somebody is due when the time of day says so, or
/// when the stopwatch has run for as long as was to be waited: a clock set back keeps nobody asleep.
/// </summary>
internal sealed class Sleepers(TimeProvider time)
{
    /// <summary>The stopwatch and the time of day are not compared more finely.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<int, Sleeper> all = [];

    public int Count
    {
        get
        {
            lock (gate)
            {
                return all.Count;
            }
        }
    }

    /// <summary>Lets somebody sleep until an instant, instead of any that was set before.</summary>
    public void Set(int number, Instant due)
    {
        lock (gate)
        {
            Sleeper sleeper = all.GetValueOrDefault(number) ?? new();
            all[number] = sleeper;
            LieDown(sleeper, due);
        }
    }

    /// <summary>Makes somebody who is expected due by an instant at the latest.</summary>
    public void Hurry(int number, Instant due)
    {
        lock (gate)
        {
            if (all.TryGetValue(number, out Sleeper? sleeper) && (sleeper.Due is not { } set || due < set))
            {
                LieDown(sleeper, due);
            }
        }
    }

    public Instant? Due(int number)
    {
        lock (gate)
        {
            return all.GetValueOrDefault(number)?.Due;
        }
    }

    /// <summary>Wakes somebody whose turn it is; who is woken must be put to rest.</summary>
    /// <returns>Whether it is the turn; null when there is nothing to wake: awake already, or not expected any more.</returns>
    public Turn? Wake(int number)
    {
        lock (gate)
        {
            if (!all.TryGetValue(number, out Sleeper? sleeper) || sleeper is { Woken: not null } or { Due: null })
            {
                return null;
            }

            sleeper.Called = false;
            if (!IsDue(sleeper))
            {
                return Turn.Early;
            }

            (sleeper.Due, sleeper.Woken, sleeper.Since, sleeper.Told) = (null, Now(), time.GetTimestamp(), false);
            return Turn.Now;
        }
    }

    /// <summary>Lets somebody awake sleep again.</summary>
    /// <param name="number">Who.</param>
    /// <param name="next">Until when; null for ever.</param>
    /// <returns>Until when, after all: an earlier instant that was set meanwhile holds; null for ever.</returns>
    public Instant? Rest(int number, Instant? next)
    {
        lock (gate)
        {
            Sleeper sleeper = all[number];
            sleeper.Woken = null;
            Instant? due = sleeper.Due is { } set && (next is null || set < next) ? set : next;
            if (due is { } at)
            {
                LieDown(sleeper, at);
            }
            else
            {
                all.Remove(number);
            }

            return due;
        }
    }

    /// <summary>Everybody who is due and was not called yet; they count as called.</summary>
    public IReadOnlyList<int> Call()
    {
        lock (gate)
        {
            List<int> due = [];
            foreach ((int number, Sleeper sleeper) in all)
            {
                if (sleeper is { Woken: null, Called: false } && IsDue(sleeper))
                {
                    sleeper.Called = true;
                    due.Add(number);
                }
            }

            return due;
        }
    }

    /// <summary>Those who are past due, or awake, for longer than is tolerated, each told once.</summary>
    public IReadOnlyList<(int Number, Instant Since, bool IsAwake)> Late(TimeSpan tolerance)
    {
        lock (gate)
        {
            List<(int, Instant, bool)> late = [];
            foreach ((int number, Sleeper sleeper) in all)
            {
                if (IsLate(sleeper, tolerance) && !sleeper.Told)
                {
                    sleeper.Told = true;
                    late.Add((number, sleeper.Woken ?? sleeper.Due!.Value, sleeper.Woken is not null));
                }
            }

            return late;
        }
    }

    /// <summary>How many are past due, or awake, for longer than is tolerated.</summary>
    public int Overdue(TimeSpan tolerance)
    {
        lock (gate)
        {
            return all.Values.Count(sleeper => IsLate(sleeper, tolerance));
        }
    }

    private bool IsLate(Sleeper sleeper, TimeSpan tolerance) => sleeper.Woken is not null
        ? time.GetElapsedTime(sleeper.Since) > tolerance
        : Now() - sleeper.Due!.Value > Duration.FromTimeSpan(tolerance);

    private void LieDown(Sleeper sleeper, Instant due)
    {
        sleeper.Due = due;
        sleeper.Wait = Duration.Max(Duration.Zero, due - Now());
        if (sleeper.Woken is null)
        {
            (sleeper.Since, sleeper.Called, sleeper.Told) = (time.GetTimestamp(), false, false);
        }
    }

    private bool IsDue(Sleeper sleeper) => Now() >= sleeper.Due || Duration.FromTimeSpan(time.GetElapsedTime(sleeper.Since) - Slack) >= sleeper.Wait;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Somebody: asleep until <c>Due</c>, or awake since <c>Woken</c>; the stopwatch runs since <c>Since</c>.</summary>
    private sealed class Sleeper
    {
        public Instant? Due { get; set; }

        public Duration Wait { get; set; }

        public Instant? Woken { get; set; }

        public long Since { get; set; }

        public bool Called { get; set; }

        public bool Told { get; set; }
    }
}

/// <summary>Whether it is somebody's turn.</summary>
internal enum Turn
{
    Now,
    Early,
}
