namespace Harness.Statistics;

/// <summary>
/// Seeded random draws: the same seed gives the same draws on every machine. SplitMix64 (Steele, Lea and Flood 2014, OOPSLA),
/// which passes BigCrush and can be keyed, so that each probe has a stream of its own whatever the order of play.
/// </summary>
public sealed class Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <summary>The stream of one seed.</summary>
    /// <param name="seed">Any number.</param>
    public Draws(ulong seed) => state = seed;

    /// <summary>A stream that belongs to a key under a seed; streams of different keys are unrelated.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="keys">What the stream is for, such as a purpose and a probe's number.</param>
    /// <returns>A stream at its beginning.</returns>
    public static Draws For(ulong seed, params ReadOnlySpan<ulong> keys)
    {
        ulong mixed = Mix(seed);
        foreach (ulong key in keys)
        {
            mixed = Mix(unchecked(mixed + Golden) ^ Mix(key));
        }

        return new(mixed);
    }

    /// <summary>The next 64 bits.</summary>
    /// <returns>Any number, each equally likely.</returns>
    public ulong Next()
    {
        state = unchecked(state + Golden);
        return Mix(state);
    }

    /// <summary>A number within (0, 1), both ends excluded.</summary>
    /// <returns>One of 2^52 equally likely values: with one bit more the greatest would round to 1.</returns>
    public double Uniform() => ((Next() >> 12) + 0.5) / (1UL << 52);

    /// <summary>Whether something of a given chance happens.</summary>
    /// <param name="chance">0 never, 1 always.</param>
    /// <returns>True with that chance. One draw is used whatever the chance.</returns>
    public bool Happens(double chance) => Uniform() < chance;

    /// <summary>A whole number below a bound, by Lemire's multiplication (bias below 2^-32 for the bounds used here).</summary>
    /// <param name="bound">At least 1.</param>
    /// <returns>0 to <paramref name="bound"/> - 1.</returns>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A standard normal number, by inversion.</summary>
    /// <returns>Mean 0, standard deviation 1.</returns>
    public double Normal() => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Uniform());

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in random order (Fisher-Yates).</summary>
    /// <param name="count">At least 0.</param>
    /// <returns>Each order is equally likely.</returns>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
