using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Samples of all kinds, the awkward ones among them, and how results are held against each other.</summary>
internal static class Specimens
{
    /// <summary>Times 0 to 60, a third silent; one in ten each all silent, all answered, all at once, and with one lost from view at once.</summary>
    public static Gen<(long Time, bool Answered)[]> Probes { get; } =
        from kind in Gen.Choose(0, 9)
        from drawn in Gen.Choose(0, 60).Zip(Gen.Choose(0, 2)).ArrayOf()
        select drawn.Select((probe, i) => kind switch
        {
            0 => (probe.Item1, false),
            1 => (probe.Item1, true),
            2 => (7, true),
            3 when i == 0 => (0L, false),
            _ => (probe.Item1, probe.Item2 > 0),
        }).ToArray();

    public static Gen<(int X, int N)> Counts { get; } = Gen.Choose(1, 400).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n));

    public static Gen<TwoShares> Tables { get; } =
        from n1 in Gen.Choose(1, 60)
        from n2 in Gen.Choose(1, 60)
        from x1 in Gen.Choose(0, n1)
        from x2 in Gen.Choose(0, n2)
        select new TwoShares(x1, n1, x2, n2);

    /// <summary>Values with ties, at least one.</summary>
    public static Gen<double[]> Values { get; } = Gen.Choose(-40, 40).Select(value => value / 4.0).NonEmptyListOf().Select(values => values.ToArray());

    public static Gen<ulong> Seeds { get; } = Gen.Choose(0, int.MaxValue).Select(seed => (ulong)seed);

    /// <summary>A confidence and a greater one.</summary>
    public static Gen<(double Less, double More)> Confidences { get; } =
        Gen.Choose(1, 998).SelectMany(less => Gen.Choose(less + 1, 999), (less, more) => (less / 1000.0, more / 1000.0));

    public static T[] Shuffled<T>(this T[] items, ulong seed) => [.. new Draws(seed).Permutation(items.Length).Select(place => items[place])];

    public static SurvivalCurve Curve(this IEnumerable<(long Time, bool Answered)> probes, double confidence = 0.95) =>
        SurvivalCurve.Of([.. probes.Select(probe => probe.Time)], [.. probes.Select(probe => probe.Answered)], Frames.Reference with { Confidence = confidence });

    public static bool IsNear(this double? a, double? b, double tolerance = 1e-9) =>
        a is null || b is null ? a == b : Math.Abs(a.Value - b.Value) <= tolerance * Math.Max(1, Math.Abs(a.Value));

    /// <summary>The same reasons, and numbers a factor greater.</summary>
    public static bool IsTimes(this Estimate scaled, double factor, Estimate plain) =>
        scaled.Value.IsNear(plain.Value * factor) && scaled.Low.IsNear(plain.Low * factor) && scaled.High.IsNear(plain.High * factor)
        && (scaled.Absent, scaled.N, scaled.Method) == (plain.Absent, plain.N, plain.Method);

    /// <summary>The same number turned round: limits change places.</summary>
    public static bool IsMinus(this Estimate turned, Estimate plain) =>
        turned.Value.IsNear(-plain.Value) && turned.Low.IsNear(-plain.High) && turned.High.IsNear(-plain.Low) && turned.Absent == plain.Absent;

    /// <summary>The same value and no wider limits; a limit that does not exist lies beyond all others, the lower one where it is told.</summary>
    public static bool IsWithin(this Estimate narrow, Estimate wide, double lowest = double.NegativeInfinity) =>
        narrow.Value == wide.Value && narrow.Absent == wide.Absent
        && (wide.Low ?? lowest) <= (narrow.Low ?? lowest) + 1e-9 && (narrow.High ?? double.PositiveInfinity) <= (wide.High ?? double.PositiveInfinity) + 1e-9;

    public static bool Rises(this IEnumerable<double?> values) => values.Zip(values.Skip(1)).All(pair => (pair.First ?? double.PositiveInfinity) <= (pair.Second ?? double.PositiveInfinity) + 1e-9);
}
