namespace Harness.Testing.Platform;

/// <summary>Which exchange goes wrong, and how.</summary>
public sealed class FaultScript(Func<RequestSeen, Fault?> choose)
{
    public static FaultScript None { get; } = new(_ => null);

    public Fault For(RequestSeen request) => choose(request) ?? new Fault();

    /// <summary>The first request for a post meets the first fault, and so on; null and the end of the list are no fault.</summary>
    public static FaultScript Posts(params IReadOnlyList<Fault?> faults)
    {
        int next = -1;
        return new(request => request.IsPost && Interlocked.Increment(ref next) is int at && at < faults.Count ? faults[at] : null);
    }

    /// <summary>Requests for what has this in its target meet the faults in turn.</summary>
    public static FaultScript Reads(string part, params IReadOnlyList<Fault?> faults)
    {
        int next = -1;
        return new(request => request.Method == "GET" && request.Target.Contains(part, StringComparison.Ordinal) && Interlocked.Increment(ref next) is int at && at < faults.Count ? faults[at] : null);
    }

    /// <summary>Both, the first that has something to say.</summary>
    public FaultScript And(FaultScript other) => new(request => choose(request) ?? other.For(request));

    /// <summary>A share of all requests for posts goes wrong in ways that follow from the seed and the number of the request.</summary>
    public static FaultScript Seeded(ulong seed, double share, params IReadOnlyList<Fault> faults) => new(request =>
    {
        ulong drawn = Mix(seed ^ Mix((ulong)request.Number));
        return request.IsPost && (drawn >> 11) * (1.0 / (1UL << 53)) < share ? faults[(int)(Mix(drawn) % (ulong)faults.Count)] : null;
    });

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
