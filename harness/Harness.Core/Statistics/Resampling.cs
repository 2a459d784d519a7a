namespace Harness.Statistics;

/// <summary>The number of some observations, given by their places; a place may come more than once.</summary>
/// <param name="places">Places of the observations in the sample, from 0 on.</param>
/// <returns>A finite number.</returns>
public delegate double NumberOf(ReadOnlySpan<int> places);

/// <summary>Bootstrap replicates of any number: samples of the same size drawn from the sample with replacement (Efron 1979, Ann Stat 7:1).</summary>
public static class Resampling
{
    /// <summary>Replicates of a number. Each has a stream of its own under the seed, so they are the same on any number of threads.</summary>
    /// <param name="n">How many observations there are, at least 1.</param>
    /// <param name="number">The number of a resample; called from several threads at once when there are several.</param>
    /// <param name="replicates">How many replicates, at least 1; 1000 or more for limits.</param>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="threads">How many threads may work, at least 1.</param>
    /// <returns>The number of each resample, in the order of their streams.</returns>
    /// <exception cref="ArgumentException">A count is below 1, or a replicate is not a finite number.</exception>
    public static double[] Replicates(int n, NumberOf number, int replicates, ulong seed, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentNullException.ThrowIfNull(number);
        double[] numbers = new double[replicates];
        Each(replicates, threads, () => new int[n], (replicate, places) =>
        {
            Draws draws = Draws.For(seed, (ulong)replicate);
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = draws.Below(n);
            }

            numbers[replicate] = number(places);
        });
        Bounds.Finite(numbers);
        return numbers;
    }

    /// <summary>Does something for each replicate, with room that each thread has for itself.</summary>
    internal static void Each(int replicates, int threads, Func<int[]> room, Action<int, int[]> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (threads == 1)
        {
            int[] mine = room();
            for (int replicate = 0; replicate < replicates; replicate++)
            {
                work(replicate, mine);
            }

            return;
        }

        Parallel.For(0, replicates, new() { MaxDegreeOfParallelism = threads }, room, (replicate, _, mine) =>
        {
            work(replicate, mine);
            return mine;
        }, _ => { });
    }
}
