using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class DrawsTests
{
    private const ulong SeedWhoseFirstBitsAreAllSet = 0x31628AF67B2131AB;
    private const ulong SeedWhoseFirstBitsAreAllClear = 0x61C8864680B583EB;

    [Fact]
    public void The_stream_is_the_published_SplitMix64()
    {
        Draws draws = new(1234567);

        ulong[] first = [draws.Next(), draws.Next(), draws.Next(), draws.Next(), draws.Next()];

        first.ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Fact]
    public void Keyed_streams_begin_where_they_always_did()
    {
        Draws draws = Draws.For(42, 1, 7);

        draws.Next().ShouldBe(1903961514660908122UL);
        draws.Next().ShouldBe(6815441672681292237UL);
    }

    [Fact]
    public void Streams_of_other_keys_seeds_or_orders_differ()
    {
        Draws[] streams = [Draws.For(42, 1, 7), Draws.For(42, 7, 1), Draws.For(42, 1), Draws.For(42), Draws.For(43, 1, 7), Draws.For(42, 1, 7, 0), Draws.For(42, 1, 8)];

        streams.Select(stream => stream.Next()).Distinct().Count().ShouldBe(streams.Length);
    }

    [Fact]
    public void Neighbouring_keys_are_uncorrelated()
    {
        const int Streams = 20_000;
        double[] first = [.. Enumerable.Range(0, Streams).Select(key => Draws.For(9, (ulong)key).Uniform() - 0.5)];

        double correlation = Enumerable.Range(1, Streams - 1).Sum(i => first[i] * first[i - 1]) / (Streams / 12.0);

        Math.Abs(correlation).ShouldBeLessThan(4 / Math.Sqrt(Streams));
    }

    [Fact]
    public void Uniform_never_reaches_its_ends()
    {
        new Draws(SeedWhoseFirstBitsAreAllSet).Next().ShouldBe(ulong.MaxValue);
        new Draws(SeedWhoseFirstBitsAreAllClear).Next().ShouldBe(0UL);

        new Draws(SeedWhoseFirstBitsAreAllSet).Uniform().ShouldBeLessThan(1);
        new Draws(SeedWhoseFirstBitsAreAllClear).Uniform().ShouldBeGreaterThan(0);
        double.IsFinite(new Draws(SeedWhoseFirstBitsAreAllSet).Normal()).ShouldBeTrue();
        double.IsFinite(new Draws(SeedWhoseFirstBitsAreAllClear).Normal()).ShouldBeTrue();
    }

    [Fact]
    public void Uniform_fills_its_range_evenly()
    {
        Draws draws = new(2);
        int[] bins = new int[20];
        for (int i = 0; i < 100_000; i++)
        {
            bins[(int)(draws.Uniform() * bins.Length)]++;
        }

        bins.Sum(count => (count - 5000.0) * (count - 5000.0) / 5000).ShouldBeLessThan(50); // chi-square, 19 degrees: one in 10,000
    }

    [Fact]
    public void What_has_no_chance_never_happens_and_what_is_certain_always_does()
    {
        new Draws(SeedWhoseFirstBitsAreAllSet).Happens(1).ShouldBeTrue();
        new Draws(SeedWhoseFirstBitsAreAllClear).Happens(0).ShouldBeFalse();
    }

    [Fact]
    public void Normal_has_the_moments_of_a_standard_normal()
    {
        Draws draws = new(3);
        double[] sample = [.. Enumerable.Range(0, 100_000).Select(_ => draws.Normal())];

        sample.Average().ShouldBe(0, 0.015);
        sample.Average(x => x * x).ShouldBe(1, 0.03);
        sample.Average(x => x * x * x).ShouldBe(0, 0.06);
        sample.Average(x => x * x * x * x).ShouldBe(3, 0.15);
    }

    [Fact]
    public void Numbers_below_a_bound_stay_below_it_and_come_equally_often()
    {
        Draws draws = new(4);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++)
        {
            counts[draws.Below(6)]++;
        }

        counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000).ShouldBeLessThan(26); // chi-square, 5 degrees: one in 10,000
        new Draws(SeedWhoseFirstBitsAreAllSet).Below(int.MaxValue).ShouldBe(int.MaxValue - 1);
        Should.Throw<ArgumentOutOfRangeException>(() => draws.Below(0));
    }

    [Fact]
    public void Permutations_are_those_of_Fisher_and_Yates() => new Draws(1234567).Permutation(5).ShouldBe([2, 3, 4, 0, 1]);

    [Fact]
    public void Every_order_is_equally_likely()
    {
        Draws draws = new(5);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < 24_000; i++)
        {
            string order = string.Concat(draws.Permutation(4));
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        seen.Count.ShouldBe(24);
        seen.Values.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000).ShouldBeLessThan(56); // chi-square, 23 degrees: one in 10,000
    }

    [Fact]
    public void Nothing_and_one_thing_have_one_order()
    {
        new Draws(6).Permutation(0).ShouldBeEmpty();
        new Draws(6).Permutation(1).ShouldBe([0]);
        Should.Throw<ArgumentOutOfRangeException>(() => new Draws(6).Permutation(-1));
    }
}
