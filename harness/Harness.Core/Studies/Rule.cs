using NodaTime;

namespace Harness.Studies;

/// <summary>One rule of a script.</summary>
/// <param name="When">What sets it off.</param>
/// <param name="Then">What the tester does.</param>
/// <param name="AtMost">How often it may be set off in one conversation, 1 to 20; null means once.</param>
/// <param name="Id">Short name in lower case, by which later rules refer to it; null when none does.</param>
public sealed record Rule(Trigger When, Reaction Then, [Between(1, 20)] int? AtMost, [Identifier] string? Id)
{
    /// <summary>Messages that it sends to the brand at most; 0 where it sends none.</summary>
    public int MostMessages => Then.Speaks ? AtMost ?? 1 : 0;

    /// <summary>Messages that it sends to a third party at most; 0 where it sends none.</summary>
    public int MostToThirdParties => Then.HandOff is null ? 0 : AtMost ?? 1;
}

/// <summary>What a tester does, in the order of these keys; at least one. Other rules wait until all of it is done.</summary>
/// <param name="Say">A message, said where that happened which set the rule off, after silence where we wrote last; placeholders are filled in. Null when nothing is said.</param>
/// <param name="Attach">Name of a file to send with it; null when there is none.</param>
/// <param name="Case">True to give the order number of the contact's case with it; null or false otherwise.</param>
/// <param name="Escalate">The channel on which the complaint goes on, in the words of the opening where nothing is said; null to stay.</param>
/// <param name="HandOff">A third party that is written to, such as the licensee the brand pointed at; null when none is.</param>
/// <param name="Log">What the tester gives up or gives back, written into the journal; null when nothing.</param>
/// <param name="Wait">How long nothing more is done, counted from when the rule is set off; null to go on at once.</param>
/// <param name="Task">What a person does by hand, such as telephoning; null when nothing.</param>
/// <param name="End">How the conversation ends here; null to go on.</param>
public sealed record Reaction(
    Speech? Say,
    [FileName] string? Attach,
    bool? Case,
    string? Escalate,
    HandOff? HandOff,
    Concession? Log,
    Duration? Wait,
    Words? Task,
    Ending? End)
{
    /// <summary>Whether a message goes to the brand: one for all that is said, attached, given and taken to another channel.</summary>
    public bool Speaks => Say is not null || Attach is not null || Case == true || Escalate is not null;
}

/// <summary>What is said, in the complaint's language, or for each language in which the complaint is sent.</summary>
/// <param name="Text">The text whatever the language, where it is written without a block; null where it is given by language.</param>
/// <param name="En">The English text; null when there is none.</param>
/// <param name="Fr">The French text; null when there is none.</param>
public sealed record Speech([Alone] string? Text, string? En, string? Fr)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language of the conversation.</param>
    /// <returns>The text; null when there is none in that language.</returns>
    public string? In(Language language) => Text ?? language switch
    {
        Language.En => En,
        Language.Fr => Fr,
    };
}

/// <summary>A message to a third party, with a clock of its own.</summary>
/// <param name="Party">Who that is, for readers.</param>
/// <param name="Channel">The channel it is reached on.</param>
/// <param name="Handle">Its address there, at most 200 characters.</param>
/// <param name="Say">The message; placeholders are filled in.</param>
public sealed record HandOff(Words Party, string Channel, [AtMost(200)] string Handle, Speech Say);

/// <summary>What a tester gives up or gives back, so that no study gains by its complaints.</summary>
public enum Concession
{
    /// <summary>Withdraws the complaint.</summary>
    Withdraws,

    /// <summary>Refuses compensation that is offered.</summary>
    RefusesCompensation,

    /// <summary>Returns compensation that came.</summary>
    ReturnsCompensation,

    /// <summary>Declines to praise the brand in public.</summary>
    DeclinesPublicity,
}

/// <summary>How a conversation ends.</summary>
public enum Ending
{
    /// <summary>The matter is settled.</summary>
    Solved,

    /// <summary>The tester gives up.</summary>
    GivenUp,

    /// <summary>The money came back.</summary>
    Refunded,

    /// <summary>The tester withdrew.</summary>
    Withdrawn,
}
