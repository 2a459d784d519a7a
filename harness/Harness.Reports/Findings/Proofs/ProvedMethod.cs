using Harness.Studies;

namespace Harness.Findings.Proofs;

/// <summary>What a method made of one wave: its interval held the truth, its test rejected; null where it gave no answer.</summary>
internal delegate bool? Ruling(Sample sample);

/// <summary>One row of the list of what is proved.</summary>
/// <param name="Key">Its name in files and on the command line.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Promised">What it says of itself: the confidence of an interval, the level of a test.</param>
/// <param name="Where">In which settings it is proved.</param>
/// <param name="Judge">The method as it is published, for a setting whose truth it knows.</param>
/// <param name="Expected">What theory says of it there, worked out without it.</param>
/// <param name="Every">It plays every so many of the trials: 1 all, more when it takes long.</param>
internal sealed record ProvedMethod(
    string Key, Words Name, double Promised, Func<Setting, bool> Where, Func<Setting, Ruling> Judge, Func<Setting, Expectation> Expected, int Every = 1);
