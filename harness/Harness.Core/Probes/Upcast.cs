namespace Harness.Probes;

/// <summary>Brings events written by older versions to the current meaning of their kind. Stored bytes are never rewritten.</summary>
/// <param name="steps">By kind and version, how the next version is made of it. No kind has changed its meaning yet, so the journal's own list is empty.</param>
public sealed class Upcast(IReadOnlyDictionary<(EventKind Kind, int Version), Func<EventHead, EventHead>> steps)
{
    /// <summary>The current version of a kind is one more than the number of its steps.</summary>
    /// <param name="head">An event as stored.</param>
    /// <returns>The event at the current version.</returns>
    /// <exception cref="NotSupportedException">A newer harness wrote it: going on would misread it.</exception>
    public EventHead ToCurrent(EventHead head)
    {
        while (steps.TryGetValue((head.Kind, head.Version), out Func<EventHead, EventHead>? step))
        {
            head = step(head) with { Version = head.Version + 1 };
        }

        int current = 1 + steps.Keys.Count(key => key.Kind == head.Kind);
        return head.Version == current && Enum.IsDefined(head.Kind)
            ? head
            : throw new NotSupportedException(FormattableString.Invariant(
                $"a newer harness wrote event {head.N} of probe {head.Probe}: kind {(int)head.Kind}, version {head.Version}; this one knows version {current}"));
    }
}
