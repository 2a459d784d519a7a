namespace Harness.Probes;

/// <summary>What the codes of a send's end say: the turn in the lowest 16 bits, the cause above them.</summary>
/// <param name="Turn">Which of our messages, 0 for the opening; at most 65,535.</param>
/// <param name="Cause">Why it ended so.</param>
public readonly record struct SendCodes(int Turn, SendCause Cause)
{
    private const int CauseBits = 16;

    /// <summary>Reads codes.</summary>
    /// <param name="codes">The codes of an event.</param>
    /// <returns>What they say.</returns>
    public static SendCodes Of(long codes) => new((int)(codes & ushort.MaxValue), (SendCause)(int)(ThreadCode.Bare(codes) >> CauseBits));

    /// <summary>The codes as they are stored.</summary>
    /// <returns>One number for both.</returns>
    public long ToInt64() => (ushort)Turn | ((long)Cause << CauseBits);
}
