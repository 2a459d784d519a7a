using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class HolmTests
{
    private static readonly Gen<double[]> Family = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0).ArrayOf();

    [Fact]
    public void The_smallest_pays_for_all_and_none_overtakes() => Close(Holm.Adjust([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02]);

    [Fact]
    public void Nothing_stays_nothing_and_one_test_stays_as_it_is()
    {
        Holm.Adjust([]).ShouldBeEmpty();
        Holm.Adjust([0.03]).ShouldBe([0.03]);
        Holm.Adjust([0.7, 0.6]).ShouldBe([1, 1]);
    }

    [Fact]
    public void Pairs_of_brands_agree_with_R()
    {
        JsonElement logRank = Reference.Small.Get("logrank_pairs"), response = Reference.Small.Get("response_pairs");

        Close(Adjusted(logRank.Get("p")), Known(logRank.Get("holm")));
        Close(Adjusted(response.Get("fisher_p")), Known(response.Get("fisher_adj", "holm")));
    }

    [Fact]
    public void Ties_zeros_and_ones_agree_with_R()
    {
        JsonElement hard = Reference.Edge.Get("p_adjust");

        Close(Adjusted(hard.Get("p")), Known(hard.Get("holm")));
    }

    [Fact]
    public void An_adjusted_value_is_never_smaller_and_never_above_1() => ForAll.Of(
        Family, p => Holm.Adjust(p).Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1));

    [Fact]
    public void The_order_stays() => ForAll.Of(
        Family,
        p =>
        {
            double[] adjusted = Holm.Adjust(p);
            return Enumerable.Range(0, p.Length).All(i => Enumerable.Range(0, p.Length).All(j => p[i] > p[j] || adjusted[i] <= adjusted[j]));
        });

    [Fact]
    public void The_place_in_the_list_does_not_matter() => ForAll.Of(
        Family, p => Holm.Adjust([.. p.Reverse()]).Reverse().SequenceEqual(Holm.Adjust(p)));

    private static double[] Adjusted(JsonElement p) => Holm.Adjust(Known(p));

    private static double[] Known(JsonElement column) => [.. column.Numbers().Select(number => number!.Value)];

    private static void Close(double[] actual, double[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            ((double?)actual[i]).ShouldBeAsInR(expected[i], $"value {i}");
        }
    }
}
