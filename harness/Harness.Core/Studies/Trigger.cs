using NodaTime;

namespace Harness.Studies;

/// <summary>What sets a rule off: exactly one of the first seven, and where it must happen.</summary>
/// <param name="Asks">The brand asks for something.</param>
/// <param name="Silence">No person answered for so long since our last message, or since the rule of <paramref name="After"/> where that came later.</param>
/// <param name="BusinessSilence">The same for so many open days.</param>
/// <param name="Rung">The conversation reached a rung.</param>
/// <param name="Does">The brand does something.</param>
/// <param name="PromiseBroken">True: the day of a promise passed and the brand did not write again.</param>
/// <param name="Refunded">True: the money came back.</param>
/// <param name="On">The channel on which it must happen; null means any.</param>
/// <param name="After">Id of an earlier rule that must have been set off, and before this happens; null means none.</param>
public sealed record Trigger(
    Request? Asks,
    Duration? Silence,
    BusinessSilence? BusinessSilence,
    Rung? Rung,
    Behaviour? Does,
    bool? PromiseBroken,
    bool? Refunded,
    string? On,
    string? After);

/// <summary>Silence counted in the days on which a calendar is open.</summary>
/// <param name="Days">How many, 1 to 365.</param>
/// <param name="Calendar">Id of the calendar.</param>
public sealed record BusinessSilence([Between(1, 365)] int Days, string Calendar);

/// <summary>What a brand asks for.</summary>
public enum Request
{
    /// <summary>The number of an order or a contract.</summary>
    OrderNumber,

    /// <summary>A telephone number or an address.</summary>
    Contact,

    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A receipt or another proof.</summary>
    Proof,

    /// <summary>More about what happened.</summary>
    Details,

    /// <summary>Whatever it is.</summary>
    Anything,
}

/// <summary>What a brand does.</summary>
public enum Behaviour
{
    /// <summary>Points to another place, such as a page or a shop.</summary>
    Redirects,

    /// <summary>Passes the complaint on to a third party, or into private messages.</summary>
    HandsOver,

    /// <summary>Refuses.</summary>
    Refuses,

    /// <summary>Offers compensation.</summary>
    Compensates,

    /// <summary>Says sorry.</summary>
    Apologises,

    /// <summary>Has our message removed.</summary>
    Deletes,

    /// <summary>Asks to be praised in public.</summary>
    AsksForPublicity,

    /// <summary>Blames the customer.</summary>
    Blames,

    /// <summary>Says what its own record contradicts.</summary>
    Contradicts,
}
