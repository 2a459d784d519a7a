using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class CorrectionTests
{
    private static readonly Gen<double[]> Family = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0).ArrayOf();

    public static TheoryData<string, double[]> ByHand { get; } = new()
    {
        { "Holm", [0.03, 0.06, 0.06, 0.02] },
        { "Hochberg", [0.03, 0.04, 0.04, 0.02] },
        { "Bonferroni", [0.04, 0.16, 0.12, 0.02] },
        { "Benjamini-Hochberg", [0.02, 0.04, 0.04, 0.02] },
        { "Benjamini-Yekutieli", [0.02 * 25 / 12, 0.04 * 25 / 12, 0.04 * 25 / 12, 0.02 * 25 / 12] },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Four_tests_are_what_a_hand_works_out(string name, double[] expected)
    {
        double[] adjusted = Named(name).Adjust([0.01, 0.04, 0.03, 0.005]);

        adjusted.Length.ShouldBe(4);
        adjusted.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-15);
    }

    [Theory]
    [MemberData(nameof(ByHand))]
    public void A_test_that_was_not_made_takes_no_part(string name, double[] expected)
    {
        double?[] adjusted = Named(name).Adjust([null, 0.01, 0.04, null, 0.03, 0.005]);

        (adjusted[0], adjusted[3]).ShouldBe((null, null));
        adjusted.Where(p => p is not null).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First!.Value - pair.Second) < 1e-15);
    }

    [Fact]
    public void Nothing_stays_nothing_and_one_test_stays_as_it_is() => Correction.All.ShouldAllBe(correction =>
        correction.Adjust(Array.Empty<double>()).Length == 0
        && correction.Adjust(new double?[] { null }).SequenceEqual(new double?[] { null })
        && correction.Adjust(new[] { 0.03 }).SequenceEqual(new[] { 0.03 }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void What_is_no_probability_is_refused(double p)
    {
        Should.Throw<ArgumentException>(() => Correction.Holm.Adjust([0.5, p]));
        Should.Throw<ArgumentException>(() => Correction.Holm.Adjust([null, p]));
    }

    [Fact]
    public void An_adjusted_value_is_never_smaller_and_never_above_1() => ForAll.Of(Family, p => Correction.All.All(correction =>
        correction.Adjust(p).Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1)));

    [Fact]
    public void The_order_stays() => ForAll.Of(Family, p => Correction.All.All(correction =>
    {
        double[] adjusted = correction.Adjust(p);
        return Enumerable.Range(0, p.Length).All(i => Enumerable.Range(0, p.Length).All(j => p[i] > p[j] || adjusted[i] <= adjusted[j]));
    }));

    [Fact]
    public void The_place_in_the_list_does_not_matter() => ForAll.Of(Family.Zip(Specimens.Seeds), drawn => Correction.All.All(correction =>
        correction.Adjust(drawn.Item1.Shuffled(drawn.Item2)).SequenceEqual(correction.Adjust(drawn.Item1).Shuffled(drawn.Item2))));

    [Fact]
    public void A_greater_value_and_a_test_without_news_lower_none() => ForAll.Of(Family.Where(p => p.Length > 0), p => Correction.All.All(correction =>
    {
        double[] adjusted = correction.Adjust(p), greater = correction.Adjust([(p[0] + 1) / 2, .. p[1..]]), joined = correction.Adjust([.. p, 1]);
        return greater.Zip(adjusted).All(pair => pair.First >= pair.Second - 1e-12) && joined.Zip(adjusted).All(pair => pair.First >= pair.Second - 1e-12);
    }));

    [Fact]
    public void The_sharper_never_exceed_the_blunter() => ForAll.Of(Family, p =>
        NotAbove(Correction.BenjaminiHochberg, Correction.Hochberg, p)
        && NotAbove(Correction.Hochberg, Correction.Holm, p)
        && NotAbove(Correction.Holm, Correction.Bonferroni, p)
        && NotAbove(Correction.BenjaminiHochberg, Correction.BenjaminiYekutieli, p));

    private static bool NotAbove(Correction sharper, Correction blunter, double[] p) =>
        sharper.Adjust(p).Zip(blunter.Adjust(p)).All(pair => pair.First <= pair.Second + 1e-12);

    private static Correction Named(string name) => Correction.All.Single(correction => correction.Name == name);
}
