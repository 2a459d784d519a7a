using System.Collections.Concurrent;

namespace Harness.Runs;

/// <summary>Lets one at a time into each conversation: the clock, or a person who says what was done by hand.</summary>
internal sealed class Turnstiles
{
    private readonly ConcurrentDictionary<int, SemaphoreSlim> gates = new();

    /// <summary>Waits until nobody is in a conversation, and goes in until the pass is given back.</summary>
    public async ValueTask<Pass> Enter(int number, CancellationToken cancellation)
    {
        SemaphoreSlim gate = gates.GetOrAdd(number, _ => new(1, 1));
        await gate.WaitAsync(cancellation);
        return new(gate);
    }

    /// <summary>The right to be in a conversation.</summary>
    internal readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
