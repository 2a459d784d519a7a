using Harness.Planning;
using Harness.Probes;
using Harness.Statistics;
using NodaTime;

namespace Harness.Readings;

/// <summary>
/// The outcomes of a wave as columns: one entry per probe that was sent, in the order of the plan. Silence is an outcome: it is
/// censored at the end of observation.
/// </summary>
public sealed class Outcomes
{
    private readonly long[] after;
    private readonly long[] milliseconds;
    private readonly bool[] answered;

    private Outcomes(Slot[] slots, Probe[] probes, long[] after, long[] milliseconds, bool[] answered, Duration window)
    {
        Slots = slots;
        Probes = probes;
        this.after = after;
        this.milliseconds = milliseconds;
        this.answered = answered;
        Window = window;
    }

    /// <summary>The slot of each probe.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The fold of each probe.</summary>
    public IReadOnlyList<Probe> Probes { get; }

    /// <summary>Per probe, time from sending to the last look without the answer, or to the end of observation; milliseconds. As <see cref="Milliseconds"/> where the time of the answer is known.</summary>
    public ReadOnlySpan<long> After => after;

    /// <summary>
    /// Per probe, time from sending to the first reply by a person, or to the end of observation; milliseconds. A reply that came within
    /// the window or after it, nobody knows, ends the observation at the last look without it.
    /// </summary>
    public ReadOnlySpan<long> Milliseconds => milliseconds;

    /// <summary>Per probe, whether a person answered within the window.</summary>
    public ReadOnlySpan<bool> Answered => answered;

    /// <summary>How long each conversation was watched.</summary>
    public Duration Window { get; }

    /// <summary>How many probes there are.</summary>
    public int N => answered.Length;

    /// <summary>How many were answered by a person within the window.</summary>
    public int X => answered.Count(yes => yes);

    /// <summary>The outcomes of the probes that were sent.</summary>
    /// <param name="slots">The plan's slots.</param>
    /// <param name="probes">The fold of each slot's events, in the same order.</param>
    /// <param name="window">How long each conversation is watched, from its sending.</param>
    /// <returns>Columns without the probes that were never sent.</returns>
    /// <exception cref="ArgumentException">There are not as many probes as slots.</exception>
    public static Outcomes Of(IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes, Duration window)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(probes);
        if (probes.Count != slots.Count)
        {
            throw new ArgumentException("one probe for each slot", nameof(probes));
        }

        int[] sent = [.. Enumerable.Range(0, slots.Count).Where(i => probes[i] is { Sent: not null, Undelivered: null })];
        (long After, long Time, bool Event)[] seen = [.. sent.Select(i => Latency(probes[i], window))];
        return new([.. sent.Select(i => slots[i])], [.. sent.Select(i => probes[i])], [.. seen.Select(s => s.After)], [.. seen.Select(s => s.Time)], [.. seen.Select(s => s.Event)], window);
    }

    /// <summary>Some of the probes.</summary>
    /// <param name="chosen">Which slots.</param>
    /// <returns>Columns of those probes only; may be empty.</returns>
    public Outcomes Where(Func<Slot, bool> chosen)
    {
        int[] kept = [.. Enumerable.Range(0, N).Where(i => chosen(Slots[i]))];
        return new(
            [.. kept.Select(i => Slots[i])], [.. kept.Select(i => Probes[i])], [.. kept.Select(i => after[i])], [.. kept.Select(i => milliseconds[i])], [.. kept.Select(i => answered[i])], Window);
    }

    /// <summary>The share answered within the window, by Wilson.</summary>
    /// <param name="confidence">Confidence of the limits.</param>
    /// <returns>The share.</returns>
    public Estimate Share(double confidence) => Proportion.Wilson(X, N, new(Window, Clock.Wall, confidence));

    /// <summary>The curve of the time to the first reply by a person, on the wall clock.</summary>
    /// <param name="confidence">Confidence of the limits.</param>
    /// <returns>The curve.</returns>
    public SurvivalCurve Curve(double confidence) => SurvivalCurve.Of(milliseconds, answered, new(Window, Clock.Wall, confidence));

    /// <summary>The same times with what the looks leave open about them.</summary>
    /// <param name="confidence">Confidence of the limits.</param>
    /// <returns>Two curves, which are one where the platform dates its replies.</returns>
    public BetweenLooks BetweenLooks(double confidence) => Statistics.BetweenLooks.Of(after, milliseconds, answered, new(Window, Clock.Wall, confidence));

    private static (long After, long Time, bool Event) Latency(Probe probe, Duration window)
    {
        Instant sent = probe.Sent!.Value;
        if (probe.Human is { } human && human.By - sent <= window)
        {
            return (Milliseconds(Instant.Min(human.After, human.By) - sent), Milliseconds(human.By - sent), true);
        }

        Instant watched = probe.Human?.After ?? probe.Closed ?? probe.LastLook ?? sent;
        long end = Milliseconds(Duration.Min(watched - sent, window));
        return (end, end, false);

        static long Milliseconds(Duration span) => (long)Math.Max(0, span.TotalMilliseconds);
    }
}
