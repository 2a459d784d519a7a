using Harness.Studies;

namespace Harness.Publishing;

/// <summary>What a rule says of a publication.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Rule">What it asks for.</param>
/// <param name="Verdict">Whether that is so.</param>
/// <param name="Says">What was found.</param>
internal sealed record PublicCheck(string Id, Words Rule, PublicVerdict Verdict, Words Says);

/// <summary>Whether something may be published.</summary>
internal enum PublicVerdict
{
    Ok,

    /// <summary>It may, and readers are told what they must know.</summary>
    Labelled,

    /// <summary>It may although the rule is not kept, and readers are told why.</summary>
    Overridden,

    /// <summary>It may not.</summary>
    Refused,
}
