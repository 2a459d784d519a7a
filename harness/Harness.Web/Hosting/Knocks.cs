namespace Harness.Hosting;

/// <summary>How often a link that opens nothing may be tried: so many times in so long, by all together, for all of them are on this machine.</summary>
internal sealed class Knocks(TimeProvider time)
{
    private const int Most = 10;
    private readonly Lock door = new();
    private readonly Queue<DateTimeOffset> failed = new();

    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether none is looked at for now.</summary>
    public bool AreTooMany
    {
        get
        {
            lock (door)
            {
                while (failed.TryPeek(out DateTimeOffset oldest) && time.GetUtcNow() - oldest >= Pause)
                {
                    failed.Dequeue();
                }

                return failed.Count >= Most;
            }
        }
    }

    public void Fail()
    {
        lock (door)
        {
            failed.Enqueue(time.GetUtcNow());
        }
    }
}
