using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings;

/// <summary>A statement about a subject, made from an estimate by a rule; charts and documents only render it.</summary>
/// <param name="Subject">What it is about, as a key.</param>
/// <param name="Sentence">The statement.</param>
/// <param name="Estimate">What it rests on; null for a statement that no estimate can be given.</param>
/// <param name="Says">Whether the sample can say it, or cannot say what one would like to hear.</param>
internal sealed record Finding(string Subject, Words Sentence, Estimate? Estimate, Says Says);

internal enum Says
{
    Can,
    Cannot,
}
