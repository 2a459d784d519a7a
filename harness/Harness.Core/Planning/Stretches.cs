using NodaTime;

namespace Harness.Planning;

/// <summary>Stretches of time, [from, to) each, in order, none touching the next.</summary>
internal sealed class Stretches
{
    private readonly List<(Instant From, Instant To)> all = [];

    public Stretches(IEnumerable<(Instant From, Instant To)> stretches)
    {
        foreach ((Instant from, Instant to) in stretches.OrderBy(stretch => stretch.From))
        {
            if (all.Count > 0 && from <= all[^1].To)
            {
                all[^1] = (all[^1].From, Instant.Max(all[^1].To, to));
            }
            else
            {
                all.Add((from, to));
            }
        }
    }

    public bool IsEmpty => all.Count == 0;

    public bool Holds(Instant at) => all.Any(stretch => stretch.From <= at && at < stretch.To);

    /// <summary>What lies in both.</summary>
    public Stretches And(Stretches other) => new(
        from one in all
        from two in other.all
        let begin = Instant.Max(one.From, two.From)
        let end = Instant.Min(one.To, two.To)
        where begin < end
        select (begin, end));

    /// <summary>Which share of the whole length lies before an instant, 0 to 1.</summary>
    public double Share(Instant at) => all.Sum(stretch => (Instant.Min(Instant.Max(at, stretch.From), stretch.To) - stretch.From).TotalSeconds) / Length;

    /// <summary>The instant, to the second, before which a share of the whole length lies; the share below 1.</summary>
    public Instant At(double share)
    {
        double left = share * Length;
        foreach ((Instant from, Instant to) in all)
        {
            double length = (to - from).TotalSeconds;
            if (left < length)
            {
                return from + Duration.FromSeconds((long)left);
            }

            left -= length;
        }

        return all[^1].To - Duration.FromSeconds(1);
    }

    private double Length => all.Sum(stretch => (stretch.To - stretch.From).TotalSeconds);
}
