namespace Harness.Studies;

/// <summary>What may differ between two contacts by design.</summary>
public enum Factor
{
    /// <summary>The brand addressed.</summary>
    Brand,

    /// <summary>The channel used.</summary>
    Channel,

    /// <summary>Who sends.</summary>
    Persona,

    /// <summary>How many follow the sender, in tiers.</summary>
    Followers,

    /// <summary>The category of the message.</summary>
    Category,

    /// <summary>How the message names the brand.</summary>
    Address,

    /// <summary>Whether others can read the message.</summary>
    Visibility,

    /// <summary>The tone of the message.</summary>
    Tone,

    /// <summary>What the sender threatens.</summary>
    Leverage,

    /// <summary>Customer or prospect.</summary>
    Standing,

    /// <summary>Weekday or week-end.</summary>
    WeekdayClass,

    /// <summary>Office hours, evening or night.</summary>
    HourClass,

    /// <summary>The wave of a repeated study.</summary>
    Wave,

    /// <summary>The language of the message.</summary>
    Language,
}

/// <summary>A factor that is varied, with its levels.</summary>
/// <param name="Factor">The factor; once in the list.</param>
/// <param name="Levels">Its levels; null means all there are. At least two.</param>
/// <param name="How">How the levels are spread over the contacts.</param>
public sealed record Variation(Factor Factor, [AtLeast(2), Distinct] IReadOnlyList<string>? Levels, Spread How);

/// <summary>How the levels of a factor are spread over the contacts.</summary>
public enum Spread
{
    /// <summary>Every level meets every level of the other crossed factors, equally often in each brand.</summary>
    Crossed,

    /// <summary>Each level comes equally often in each brand, the pairs as evenly as they can.</summary>
    Balanced,

    /// <summary>One level a week, in the order written: the level and the week cannot be told apart.</summary>
    ByWeek,
}

/// <summary>Within what the order of contacts is drawn by chance.</summary>
public enum Block
{
    /// <summary>Within each brand.</summary>
    Brand,

    /// <summary>Within each day.</summary>
    Day,

    /// <summary>Within each week.</summary>
    Week,
}
