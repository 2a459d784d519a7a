using BenchmarkDotNet.Attributes;
using Harness.Statistics;
using NodaTime;

namespace Harness.Benchmarks;

/// <summary>The curve of the time to an answer, when a third is silent for a week.</summary>
[MemoryDiagnoser]
public class KaplanMeier
{
    private const long Week = 7 * NodaConstants.MillisecondsPerDay;
    private static readonly Frame Frame = new(Duration.FromDays(7), Clock.Wall, 0.95);
    private long[] milliseconds = [];
    private bool[] answered = [];

    [Params(280, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        Draws draws = new(1);
        answered = [.. Enumerable.Range(0, N).Select(_ => draws.Happens(2.0 / 3))];
        milliseconds = [.. answered.Select(yes => yes ? (long)(Week * draws.Uniform()) : Week)];
    }

    [Benchmark]
    public SurvivalCurve Curve() => SurvivalCurve.Of(milliseconds, answered, Frame);
}
