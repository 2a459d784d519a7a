using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class DifferencesTests
{
    private static readonly Gen<double[]> Sample = Gen.OneOf(
        Gen.Choose(-8, 8).Select(value => value / 4.0), Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 7.0))
        .NonEmptyListOf().Select(values => values.ToArray());

    [Fact]
    public void Every_difference_stands_at_its_place() => ForAll.Of(Sample.Zip(Sample), samples =>
    {
        (double[] a, double[] b) = samples;
        double[] all = [.. a.SelectMany(x => b.Select(y => x - y)).Order()];
        Differences differences = new(a, b);
        return Enumerable.Range(1, all.Length).Where(k => k % Math.Max(1, all.Length / 100) == 0).All(k => differences.Smallest(k) == all[k - 1]);
    }, times: 30);

    [Fact]
    public void Zero_has_no_sign() => double.IsNegative(new Differences([0.0], [0.0]).Smallest(1)).ShouldBeFalse();
}
