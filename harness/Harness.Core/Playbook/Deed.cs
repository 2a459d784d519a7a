using NodaTime;

namespace Harness.Playbook;

/// <summary>What to do next about a probe.</summary>
/// <param name="Kind">What.</param>
/// <param name="Until">For <see cref="DeedKind.Wait"/>, when to ask again.</param>
/// <param name="Text">For <see cref="DeedKind.Send"/>, what to say.</param>
public readonly record struct Deed(DeedKind Kind, Instant Until = default, string? Text = null)
{
    /// <summary>Nothing, until an instant.</summary>
    /// <param name="until">When to ask again; later than now.</param>
    /// <returns>The deed.</returns>
    public static Deed Wait(Instant until) => new(DeedKind.Wait, until);

    /// <summary>Say something.</summary>
    /// <param name="text">What.</param>
    /// <returns>The deed.</returns>
    public static Deed Send(string text) => new(DeedKind.Send, Text: text);
}

/// <summary>The kinds of deed.</summary>
public enum DeedKind
{
    /// <summary>Nothing until an instant.</summary>
    Wait,

    /// <summary>Send the opening or a follow-up.</summary>
    Send,

    /// <summary>Look at the conversation.</summary>
    Look,

    /// <summary>End the observation.</summary>
    Close,

    /// <summary>Nothing ever again.</summary>
    Rest,
}
