using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>What to do next about a probe.</summary>
/// <param name="Kind">What.</param>
/// <param name="Until">For <see cref="DeedKind.Wait"/>, when to ask again.</param>
/// <param name="Text">For <see cref="DeedKind.Send"/>, what to say; for <see cref="DeedKind.Task"/>, what to do by hand.</param>
/// <param name="On">For <see cref="DeedKind.Send"/>, the thread; null for the opening's.</param>
/// <param name="Attachment">For <see cref="DeedKind.Send"/>, the name of a file that goes with it; null when none does.</param>
/// <param name="Codes">For <see cref="DeedKind.SetOff"/>, <see cref="DeedKind.Concede"/> and <see cref="DeedKind.End"/>, the codes of their event.</param>
public readonly record struct Deed(DeedKind Kind, Instant Until = default, string? Text = null, Strand? On = null, string? Attachment = null, long Codes = 0)
{
    /// <summary>Nothing, until an instant.</summary>
    /// <param name="until">When to ask again; later than now.</param>
    /// <returns>The deed.</returns>
    public static Deed Wait(Instant until) => new(DeedKind.Wait, until);

    /// <summary>Say something in the opening's thread.</summary>
    /// <param name="text">What.</param>
    /// <returns>The deed.</returns>
    public static Deed Send(string text) => new(DeedKind.Send, Text: text);
}

/// <summary>The kinds of deed.</summary>
public enum DeedKind
{
    /// <summary>Nothing until an instant.</summary>
    Wait,

    /// <summary>Send the opening, a follow-up, or what a script says.</summary>
    Send,

    /// <summary>Write down that the time to send the opening has passed.</summary>
    Miss,

    /// <summary>Look at the conversation.</summary>
    Look,

    /// <summary>Write down that a rule of the script is set off; what it does are the deeds that follow.</summary>
    SetOff,

    /// <summary>Write down what is given up or given back.</summary>
    Concede,

    /// <summary>Ask a person to do something by hand.</summary>
    Task,

    /// <summary>End the script; watching goes on.</summary>
    End,

    /// <summary>End the observation.</summary>
    Close,

    /// <summary>Nothing ever again.</summary>
    Rest,
}
