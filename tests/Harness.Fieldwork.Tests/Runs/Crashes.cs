namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Where the lives of a run end: each at the n-th passage of a point, or of any point. What is dead does nothing more.</summary>
/// <param name="ends">The end of each life in turn; when they are over, nobody dies any more.</param>
internal sealed class Crashes(params IReadOnlyList<(string? Point, int Passage)> ends)
{
    private readonly Dictionary<string, int> passed = new(StringComparer.Ordinal);
    private int life;
    private bool dead;

    /// <summary>Points at which somebody died.</summary>
    public List<string> Deaths { get; } = [];

    /// <summary>All points that were ever passed.</summary>
    public HashSet<string> Points { get; } = new(StringComparer.Ordinal);

    /// <summary>Begins a life.</summary>
    public void Rise()
    {
        passed.Clear();
        dead = false;
    }

    public void Pass(string point)
    {
        Points.Add(point);
        passed[point] = passed.GetValueOrDefault(point) + 1;
        if (!dead && life < ends.Count && ends[life] is var (wanted, passage) && (wanted is null ? passed.Values.Sum() : wanted == point ? passed[point] : 0) == passage)
        {
            dead = true;
            life++;
            Deaths.Add(point);
        }

        if (dead)
        {
            throw new Died();
        }
    }

    /// <summary>A process came to its end.</summary>
    internal sealed class Died : Exception;
}
