using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class KrippendorffAlphaTests
{
    /// <summary>The example of Krippendorff (2011), part C: four observers, twelve units, values missing.</summary>
    private static readonly MarkTable Published = new(
    [
        [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, 3, null, null],
    ]);

    [Theory]
    [InlineData(MarkScale.Nominal, 0.743)]
    [InlineData(MarkScale.Ordinal, 0.815)]
    [InlineData(MarkScale.Interval, 0.849)]
    [InlineData(MarkScale.Ratio, 0.797)]
    public void It_is_as_Krippendorff_printed_it(MarkScale scale, double printed)
    {
        KrippendorffAlpha alpha = Of(Published, scale);
        alpha.Estimate.Value!.Value.ShouldBe(printed, 0.0005);
        (alpha.Estimate.N, alpha.Raters, alpha.Marks).ShouldBe((11, 4, 40));
    }

    [Fact]
    public void By_hand_two_raters_and_two_marks()
    {
        // Ten units, marks 0 and 1: six and two alike, two apart. 14 zeros and 6 ones among 20 marks: 1 - 19 * 2 / (14 * 6).
        MarkTable marks = new([[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [1, 1], [1, 1], [0, 1], [1, 0]]);
        Of(marks, MarkScale.Nominal).Estimate.Value!.Value.ShouldBe(1 - (19.0 * 2 / 84), 1e-12);
    }

    [Fact]
    public void Its_limits_are_those_that_R_finds_by_drawing_units()
    {
        MarkTable marks = AgreementValues.Ratings("small", row => AgreementValues.Cell(row, "i1"));
        Estimate ordinal = Of(marks, MarkScale.Ordinal).Estimate, nominal = Of(marks, MarkScale.Nominal).Estimate;
        ordinal.Low!.Value.ShouldBe(0.526, 0.01); // 4,000 resamples each in R 4.2.2
        ordinal.High!.Value.ShouldBe(0.690, 0.01);
        nominal.Low!.Value.ShouldBe(0.197, 0.01);
        nominal.High!.Value.ShouldBe(0.332, 0.01);
        ordinal.Method.ShouldBe("Krippendorff, ordinal");
    }

    [Fact]
    public void The_same_seed_gives_the_same_limits_and_another_others()
    {
        KrippendorffAlpha.Of(Published, MarkScale.Ordinal, Frames.Reference, 7).ShouldBe(KrippendorffAlpha.Of(Published, MarkScale.Ordinal, Frames.Reference, 7));
        KrippendorffAlpha.Of(Published, MarkScale.Ordinal, Frames.Reference, 8).Estimate.Low.ShouldNotBe(KrippendorffAlpha.Of(Published, MarkScale.Ordinal, Frames.Reference, 7).Estimate.Low);
    }

    [Fact]
    public void Where_nothing_is_shared_it_says_so()
    {
        KrippendorffAlpha alpha = Of(new([[1, null], [null, 2], [3, null]]), MarkScale.Ordinal);
        (alpha.Estimate.Value, alpha.Estimate.Absent, alpha.Estimate.N, alpha.Raters, alpha.Marks).ShouldBe((null, Absence.NothingShared, 0, 0, 0));
        Of(new([]), MarkScale.Ordinal).Estimate.Absent.ShouldBe(Absence.NothingShared);
    }

    [Fact]
    public void Marks_that_are_all_equal_have_no_alpha_although_nobody_differs()
    {
        KrippendorffAlpha alpha = Of(new(Enumerable.Repeat(new double?[] { 3, 3, 3 }, 20)), MarkScale.Ordinal);
        (alpha.Estimate.Value, alpha.Estimate.Absent, alpha.Estimate.N).ShouldBe((null, Absence.NoVariation, 20));
    }

    [Fact]
    public void Full_agreement_is_1_without_limits() =>
        Of(new(Enumerable.Range(0, 20).Select(i => new double?[] { i % 4, i % 4 })), MarkScale.Ordinal).Estimate.ShouldBe(
            new(1, null, null, 20, "Krippendorff, ordinal", Frames.Reference, null));

    [Fact]
    public void Few_units_have_no_limits()
    {
        double?[][] rows = [.. Enumerable.Range(0, 10).Select(i => new double?[] { i % 3, (i + (i % 5 == 0 ? 1 : 0)) % 3 })];
        Of(new(rows[..9]), MarkScale.Ordinal).Estimate.Low.ShouldBeNull();
        Of(new(rows), MarkScale.Ordinal).Estimate.Low.ShouldNotBeNull();
    }

    [Fact]
    public void Where_resamples_are_often_all_equal_there_are_no_limits() =>
        Of(new(Enumerable.Range(0, 12).Select(i => new double?[] { i == 0 ? 2 : 1, i == 1 ? 2 : 1 })), MarkScale.Ordinal).Estimate.Low.ShouldBeNull();

    [Fact]
    public void Neither_the_order_of_raters_nor_empty_cells_nor_units_with_one_mark_change_it() => ForAll.Of(
        Gen.Choose(0, 3).Select(mark => mark == 0 ? (double?)null : mark).ArrayOf(4).ArrayOf(15),
        rows =>
        {
            double? alpha = Of(new(rows), MarkScale.Ordinal, 2).Estimate.Value;
            double? turned = Of(new(rows.Reverse<double?[]>().Select(row => row.Reverse<double?>().Append(null).ToArray()).Append([1, null, null, null, null])), MarkScale.Ordinal, 2).Estimate.Value;
            return alpha is null == turned is null && Math.Abs((alpha ?? 0) - (turned ?? 0)) < 1e-12 && !(alpha > 1);
        });

    [Fact]
    public void Amounts_below_0_have_no_ratio() => Should.Throw<ArgumentOutOfRangeException>(() => Of(new([[-1, 2]]), MarkScale.Ratio));

    private static KrippendorffAlpha Of(MarkTable marks, MarkScale scale, int replicates = 2000) => KrippendorffAlpha.Of(marks, scale, Frames.Reference, replicates: replicates);
}
