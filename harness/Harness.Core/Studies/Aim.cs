namespace Harness.Studies;

/// <summary>A precision or a difference that a study must be able to bear; a plan that cannot is refused, unless the study says why it goes on.</summary>
/// <param name="Per">Each of what the aim is about.</param>
/// <param name="Of">The quantity that is estimated.</param>
/// <param name="Width">
/// The widest allowed 95 % interval, from limit to limit: a number for shares (0.2 is twenty points) and marks, a time for waits. Null when the aim is a difference.
/// </param>
/// <param name="Detect">
/// The difference that must be found: points of a share, marks, a time, or for waits a number, which is the ratio of the hazards. Null when the aim is a width.
/// </param>
/// <param name="Power">The chance to find that difference, 0.5 to 0.99; null means 0.8. Only with <paramref name="Detect"/>.</param>
/// <param name="Compare">What is compared with what; null means each with every other of its sector.</param>
public sealed record Aim(Per Per, Measure Of, Amount? Width, Amount? Detect, [Between(0.5, 0.99)] double? Power, ComparedWith? Compare);

/// <summary>What an aim is about.</summary>
public enum Per
{
    /// <summary>Each brand.</summary>
    Brand,

    /// <summary>Each brand on each channel.</summary>
    BrandChannel,

    /// <summary>Each sector.</summary>
    Sector,

    /// <summary>The study as a whole.</summary>
    Study,
}

/// <summary>What is estimated.</summary>
public enum Measure
{
    /// <summary>The share of messages that a person answered within the window.</summary>
    ShareAnswered,

    /// <summary>The median time to an answer, silence censored.</summary>
    Median,

    /// <summary>The mean wait within the first 24 hours, silence counting 24 hours.</summary>
    [Written("rmst-24h")]
    RestrictedMean,

    /// <summary>The mean mark of the rated answers.</summary>
    RatingMean,
}

/// <summary>What is compared with what.</summary>
public enum ComparedWith
{
    /// <summary>Brands with the other brands of their sector.</summary>
    WithinSector,

    /// <summary>Every brand with every other.</summary>
    AllPairs,

    /// <summary>This wave with the one before.</summary>
    PreviousWave,
}
