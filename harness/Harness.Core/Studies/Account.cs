using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Studies;

/// <summary>A place where a brand can be reached on one channel.</summary>
/// <param name="Channel">Name of the channel, one of the visible list of channels.</param>
/// <param name="Handle">The address on that channel, such as <c>@Pepsi</c>, at most 200 characters; used in messages of the handle form.</param>
/// <param name="Presence">Whether the brand is there at all: the silence of an absent brand is not the silence of its service. Null means active.</param>
/// <param name="Opened">The day the account was opened; null when it is not known.</param>
/// <param name="Role">What the brand keeps the account for; null when that is not known.</param>
/// <param name="Followers">How many follow the account; null when it was not counted.</param>
/// <param name="Sending">Who sends the messages to it; null means as is usual on its channel, see <see cref="ChannelProfiles"/>.</param>
/// <param name="Desk">How the help desk or chatbot behind an account on <c>http</c> is spoken with; null when there is none, and on every other channel.</param>
/// <param name="Form">How its form or chat window is used, on the channel <c>web</c>; null where it cannot be used by a program.</param>
public sealed record Account(
    string Channel,
    [AtMost(200)] string Handle,
    Presence? Presence,
    LocalDate? Opened,
    AccountRole? Role = null,
    [Between(0, 2_000_000_000)] int? Followers = null,
    Sending? Sending = null,
    [FromFile] Desk? Desk = null,
    [FromFile] WebForm? Form = null);

/// <summary>Whether a brand answers to an account at all.</summary>
public enum Presence
{
    /// <summary>The brand keeps the account.</summary>
    Active,

    /// <summary>The brand has no account there, or left it.</summary>
    Absent,
}

/// <summary>What a brand keeps an account for.</summary>
public enum AccountRole
{
    /// <summary>To answer customers, such as an account named after its help desk.</summary>
    Support,

    /// <summary>To speak of itself.</summary>
    Brand,

    /// <summary>Anything else.</summary>
    Other,
}
