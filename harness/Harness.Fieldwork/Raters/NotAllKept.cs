namespace Harness.Raters;

/// <summary>Takes back what a unit of work wrote of ratings of which one is not kept.</summary>
internal sealed class NotAllKept(IReadOnlyList<Recorded> taken) : Exception("not all were kept")
{
    public IReadOnlyList<Recorded> Taken { get; } = taken;
}
