using Harness.Findings;

namespace Harness.Brandville;

/// <summary>Which faults are on. All are off at the beginning.</summary>
internal sealed class FaultSwitches
{
    private HashSet<Fault> on = [];

    /// <summary>The keys of all faults, as commands and requests write them.</summary>
    public static IReadOnlyDictionary<string, Fault> Keys { get; } = Enum.GetValues<Fault>().ToDictionary(Wording.Key, fault => fault, StringComparer.Ordinal);

    /// <summary>Those that are on, in the order of the list.</summary>
    public IReadOnlyList<Fault> On => [.. on.Order()];

    public bool this[Fault fault] => on.Contains(fault);

    /// <summary>Turns these on and all others off.</summary>
    public void Set(IEnumerable<Fault> faults) => on = [.. faults];
}
