namespace Harness.Studies;

/// <summary>A language that everything a consultant, rater or reader sees is written in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>French.</summary>
    Fr,
}
