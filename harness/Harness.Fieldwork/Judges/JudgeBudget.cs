namespace Harness.Judges;

/// <summary>How many tokens may be spent. What a call could take at most is set aside before it is made, so that the sum is never passed.</summary>
internal sealed class JudgeBudget(long tokens)
{
    public long Spent { get; private set; }

    /// <summary>Whether a call still fits, whatever it takes.</summary>
    public bool Allows(long most) => Spent + most <= tokens;

    public void Spend(long taken) => Spent += taken;
}
