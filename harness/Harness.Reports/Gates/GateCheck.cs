using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>One test of a gate: an entry against its limit, or against the wave before.</summary>
/// <param name="Entry">Id of the entry.</param>
/// <param name="IsAgainst">Whether it is held against another wave.</param>
/// <param name="Verdict">What the interval says.</param>
/// <param name="IsLate">Whether the shorter limit of the warning is shown to be broken, and the limit itself is not.</param>
/// <param name="Why">The sentences that say so, with their numbers.</param>
/// <param name="Reach">What was measured.</param>
/// <param name="NightsNeeded">How many more nights there must be at the least before it can pass; null where it has a verdict or that cannot be said.</param>
internal sealed record GateCheck(string Entry, bool IsAgainst, GateVerdict Verdict, bool IsLate, Words Why, GateReach Reach, int? NightsNeeded)
{
    /// <summary>What it is called in documents.</summary>
    public string Name => IsAgainst ? Entry + "/against" : Entry;
}

/// <summary>An estimate whose two limits have each their own level: a wrong pass and a wrong fail are different errors.</summary>
/// <param name="Value">The share, or the time in seconds; against another wave, how much worse it is. Null where there is none.</param>
/// <param name="Low">The lower limit; null where there is none.</param>
/// <param name="High">The upper limit; null where there is none.</param>
/// <param name="N">How many messages it rests on.</param>
/// <param name="Unclear">Of how many of them it is not known whether they kept the limit; they count against either verdict.</param>
/// <param name="Nights">How many nights are pooled.</param>
/// <param name="PassLevel">The chance that a promise that is just broken passes.</param>
/// <param name="FailLevel">The chance that a promise that is just kept fails, at this look.</param>
/// <param name="Method">The method.</param>
/// <param name="From">The first night; null without any.</param>
/// <param name="To">The last night; null without any.</param>
internal sealed record GateReach(double? Value, double? Low, double? High, int N, int Unclear, int Nights, double PassLevel, double FailLevel, string Method, LocalDate? From, LocalDate? To);
