using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>What a gate says of a wave.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Title">What the study is called.</param>
/// <param name="Night">The last night judged; null where none is over.</param>
/// <param name="Nights">How many nights there were until then.</param>
/// <param name="WarmUp">For how many nights too little data is no fault.</param>
/// <param name="Checks">One for each entry, and one more for each that is held against another wave; in the order of the entries.</param>
internal sealed record GateResult(string Study, Words Title, LocalDate? Night, int Nights, int WarmUp, IReadOnlyList<GateCheck> Checks)
{
    /// <summary>The verdict of all: one fail fails, a pass needs every entry.</summary>
    public GateVerdict Verdict { get; } =
        Checks.Any(check => check.Verdict == GateVerdict.Fail) ? GateVerdict.Fail
        : Checks.All(check => check.Verdict == GateVerdict.Pass) ? GateVerdict.Pass
        : GateVerdict.NotEnough;

    public bool IsLate { get; } = Checks.Any(check => check.IsLate);

    public bool IsWarmingUp => Nights < WarmUp;

    /// <summary>The checks, the worst first.</summary>
    public IReadOnlyList<GateCheck> WorstFirst => [.. Checks.OrderByDescending(check => check.Verdict == GateVerdict.Fail ? 2 : check.IsLate ? 1 : 0).ThenByDescending(check => check.Verdict)];
}
