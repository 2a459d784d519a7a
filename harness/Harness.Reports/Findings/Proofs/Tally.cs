namespace Harness.Findings.Proofs;

/// <summary>How often something held.</summary>
/// <param name="Held">Trials in which the interval held the truth, or the test rejected.</param>
/// <param name="Trials">Trials in which the method gave an answer at all.</param>
internal readonly record struct Tally(long Held, long Trials)
{
    /// <summary>Held out of trials, 0 to 1; null without trials.</summary>
    public double? Share => Trials == 0 ? null : (double)Held / Trials;

    public Tally And(bool? held) => held is { } yes ? new(Held + (yes ? 1 : 0), Trials + 1) : this;

    public Tally And(Tally other) => new(Held + other.Held, Trials + other.Trials);
}
