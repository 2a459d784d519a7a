namespace Harness.Fieldwork.Tests.Judges;

/// <summary>Waits of a second or more that somebody asks for are over at once; what limits an exchange runs as it is.</summary>
/// <param name="limit">The limit of an exchange.</param>
internal sealed class HurriedTime(TimeSpan limit) : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isWait = dueTime.TotalSeconds is >= 1 and < 61 && dueTime != limit;
        if (isWait)
        {
            Waits.Add(dueTime);
        }

        return base.CreateTimer(callback, state, isWait ? TimeSpan.Zero : dueTime, period);
    }
}
