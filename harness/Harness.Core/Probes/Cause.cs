namespace Harness.Probes;

/// <summary>What set a rule of a script off, as the codes of an event hold it.</summary>
/// <param name="Rule">Number of the rule among all of its script, from 0 to 65535.</param>
/// <param name="Event">Number of the event that set it off; for silence, of our message that nobody answered.</param>
public readonly record struct Cause(int Rule, int Event)
{
    /// <summary>Both in one number.</summary>
    public long Codes => ((long)Event << 16) | (uint)Rule;

    /// <summary>The cause in the codes of an event.</summary>
    /// <param name="codes">Codes of an event of the kind <see cref="EventKind.Ruled"/>.</param>
    /// <returns>The cause.</returns>
    public static Cause Of(long codes) => new((int)(codes & ushort.MaxValue), (int)(codes >> 16));
}
