namespace Harness.Raters;

/// <summary>What an account may do.</summary>
internal enum Role
{
    /// <summary>Sets the rating up and sees everything.</summary>
    Designer,

    /// <summary>Rates the cards given to them, and sees their own work alone.</summary>
    Rater,

    /// <summary>Decides where raters are apart.</summary>
    Adjudicator,

    /// <summary>Looks.</summary>
    Viewer,
}
