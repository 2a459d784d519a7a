using NodaTime;

namespace Harness.Clockwork;

/// <summary>Who is told of what goes wrong with the clock. They must neither block nor throw.</summary>
/// <param name="Overslept">A conversation is past due by more than the tolerance, with the instant it was due; it is being woken.</param>
/// <param name="Stuck">A conversation has been awake for longer than the tolerance, with the instant it was woken.</param>
/// <param name="Jumped">The time of day moved by this much against the stopwatch: the clock was set, or the machine slept.</param>
/// <param name="Failed">Advancing a conversation failed; it is tried again later.</param>
internal sealed record AlarmNotices(
    Action<int, Instant> Overslept, Action<int, Instant> Stuck, Action<Duration> Jumped, Action<int, Exception> Failed);
