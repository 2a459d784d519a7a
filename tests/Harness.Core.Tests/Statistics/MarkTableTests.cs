using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MarkTableTests
{
    private static readonly MarkTable Marks = new([[1, 2, null], [null, null, null], [3, null, null], [4, 4, null]]);

    [Fact]
    public void It_counts_units_raters_and_those_who_share_a_unit() => (Marks.Units, Marks.Raters, Marks.Sharing).ShouldBe((4, 3, 2));

    [Fact]
    public void Units_with_two_marks_can_be_paired() => Marks.Pairable.ShouldBe([[1, 2], [4, 4]]);

    [Fact]
    public void Two_raters_share_what_both_marked()
    {
        Marks.Shared(0, 1).ShouldBe([(1, 2), (4, 4)]);
        Marks.Shared(1, 0).ShouldBe([(2, 1), (4, 4)]);
        Marks.Shared(0, 2).ShouldBeEmpty();
    }

    [Fact]
    public void It_may_be_empty() => (new MarkTable([]).Units, new MarkTable([]).Raters, new MarkTable([]).Sharing).ShouldBe((0, 0, 0));

    [Fact]
    public void Rows_have_one_length_and_marks_are_numbers()
    {
        Should.Throw<ArgumentException>(() => new MarkTable([[1, 2], [1]]));
        Should.Throw<ArgumentException>(() => new MarkTable([[1, double.NaN]]));
        Should.Throw<ArgumentOutOfRangeException>(() => Marks.Shared(-1, 0));
    }
}
