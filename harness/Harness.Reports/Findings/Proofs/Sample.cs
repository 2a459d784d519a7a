using Harness.Statistics;
using NodaTime;

namespace Harness.Findings.Proofs;

/// <summary>One wave in a world, played again and again in the same room: eight brands, as columns.</summary>
internal sealed class Sample
{
    /// <summary>Brands in the order of the columns: two of the second sector, five alike, and the one that differs.</summary>
    public const int Second = 0, Alike = 2, Apart = 7;

    private const int Few = 2, Several = 5, Brands = 8;

    private readonly Setting setting;
    private readonly double[] shares;
    private readonly long[] milliseconds;
    private readonly bool[] answered;
    private readonly int[] brands, sectors;
    private readonly SurvivalCurve?[] curves = new SurvivalCurve?[Brands];
    private BetweenLooks? looked;

    public Sample(Setting setting)
    {
        this.setting = setting;
        ProofWorld world = setting.World;
        shares = [world.Second, world.Second, world.Share, world.Share, world.Share, world.Share, world.Share, world.Apart];
        (milliseconds, answered) = (new long[Brands * setting.N], new bool[Brands * setting.N]);
        brands = [.. Enumerable.Range(0, Several * setting.N).Select(row => row / setting.N)];
        sectors = [.. Enumerable.Range(0, Few * Few * setting.N).Select(row => row / (Few * setting.N))];
    }

    public static Frame Frame { get; } = new(Duration.FromSeconds((long)ProofWorld.Window), Clock.Wall, Floors.Confidence);

    public int N => setting.N;

    /// <summary>A number of its own for whatever draws again.</summary>
    public ulong Seed { get; private set; }

    /// <summary>The curve of the first of the alike brands.</summary>
    public SurvivalCurve Curve => CurveOf(Alike);

    /// <summary>The same brand with what the looks leave open about its times.</summary>
    public BetweenLooks Looked => looked ??= BetweenLooks.Of(Before(), Times(Alike, 1), Answered(Alike, 1), Frame);

    public SurvivalCurve CurveOf(int brand) => curves[brand] ??= SurvivalCurve.Of(Times(brand, 1), Answered(brand, 1), Frame);

    /// <summary>The times of some brands that follow each other.</summary>
    public ReadOnlySpan<long> Times(int first, int count) => milliseconds.AsSpan(first * N, count * N);

    public ReadOnlySpan<bool> Answered(int first, int count) => answered.AsSpan(first * N, count * N);

    /// <summary>Per row of some brands, which of them it is, from 0.</summary>
    public ReadOnlySpan<int> Numbers(int count) => brands.AsSpan(0, count * N);

    /// <summary>Per row of two sectors with two brands each, which of the two brands.</summary>
    public int[] Twos { get => field ??= [.. brands.Take(Few * Few * N).Select(brand => brand % Few)]; }

    /// <summary>Per row of two sectors with two brands each, which sector.</summary>
    public ReadOnlySpan<int> Sectors => sectors;

    /// <summary>How many messages a brand has answered by a moment.</summary>
    public int Answers(int brand, double seconds)
    {
        long limit = Setting.Milliseconds(seconds);
        int count = 0;
        for (int row = brand * N; row < (brand + 1) * N; row++)
        {
            count += answered[row] && milliseconds[row] <= limit ? 1 : 0;
        }

        return count;
    }

    /// <summary>The waits of a brand's answered messages, in seconds.</summary>
    public double[] Waits(int brand)
    {
        double[] waits = new double[Answers(brand, ProofWorld.Window)];
        for (int row = brand * N, at = 0; at < waits.Length; row++)
        {
            if (answered[row])
            {
                waits[at++] = milliseconds[row] / 1000.0;
            }
        }

        return waits;
    }

    /// <summary>Plays the wave anew.</summary>
    public void Play(Draws draws)
    {
        for (int row = 0; row < milliseconds.Length; row++)
        {
            long answer = draws.Happens(shares[row / N]) ? Answer(draws) : long.MaxValue, end = Watched(draws);
            (milliseconds[row], answered[row]) = (Math.Min(answer, end), answer <= end);
        }

        Array.Clear(curves);
        looked = null;
        Seed = draws.Next();
    }

    /// <summary>The last look before that which saw the answer.</summary>
    private long[] Before()
    {
        long[] before = Times(Alike, 1).ToArray();
        for (int row = 0; row < before.Length; row++)
        {
            before[row] = Math.Max(0, before[row] - setting.Gap);
        }

        return before;
    }

    private long Answer(Draws draws)
    {
        long exact = Setting.Milliseconds(setting.World.Median * Math.Exp(setting.World.Spread * draws.Normal()));
        return setting.Gap == 0 ? exact : (exact + setting.Gap - 1) / setting.Gap * setting.Gap;
    }

    private long Watched(Draws draws)
    {
        long window = Setting.Milliseconds(ProofWorld.Window);
        if (setting.World.Loss is not { } loss || !draws.Happens(loss.Share))
        {
            return window;
        }

        long lost = Setting.Milliseconds(loss.Within * draws.Uniform());
        return setting.Gap == 0 ? lost : lost / setting.Gap * setting.Gap;
    }
}
