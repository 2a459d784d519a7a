namespace Harness.Studies;

/// <summary>One text in both languages of the harness.</summary>
/// <param name="En">The English text; never empty.</param>
/// <param name="Fr">The French text; never empty.</param>
public sealed record Words(string En, string Fr)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The text as written in the study.</returns>
    public string In(Language language) => language switch
    {
        Language.En => En,
        Language.Fr => Fr,
    };
}
