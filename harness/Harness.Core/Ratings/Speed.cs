using NodaTime;

namespace Harness.Ratings;

/// <summary>How fast a person answered a conversation: <see cref="AnsweredAfter"/>, <see cref="Silent"/> or <see cref="StillOpen"/>. Machines' messages do not count.</summary>
public abstract record Speed
{
    private protected Speed()
    {
    }
}

/// <summary>A person answered.</summary>
/// <param name="Time">From our message to the first human reply, on the clock that the reader of the score is told of; not negative.</param>
public sealed record AnsweredAfter(Duration Time) : Speed;

/// <summary>No person answered by the end of the window: a fact, not a missing value.</summary>
public sealed record Silent : Speed;

/// <summary>No person has answered so far, and the window is not over.</summary>
public sealed record StillOpen : Speed;
