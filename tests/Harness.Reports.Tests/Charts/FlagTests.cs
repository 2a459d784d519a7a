using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class FlagTests
{
    [Fact]
    public void Flags_far_apart_stand_to_the_right_of_their_lines_in_one_row()
    {
        IReadOnlyList<Flag> flags = Flag.Place([(10, "a", false), (500, "b", false)], 1000);

        flags.Select(flag => (flag.From, flag.Row)).ShouldBe([(14, 0), (504, 0)]);
    }

    [Fact]
    public void Where_two_would_meet_the_left_one_rises_so_that_its_line_crosses_no_text()
    {
        IReadOnlyList<Flag> flags = Flag.Place([(10, "release 4.2", false), (40, "hotfix", false)], 1000);

        flags.Select(flag => flag.Row).ShouldBe([1, 0]);
    }

    [Fact]
    public void At_the_right_edge_the_text_stands_on_the_other_side()
    {
        // Six letters of "hotfix": 556 + 556 + 278 + 278 + 222 + 500 thousandths of 11.5 pixels.
        Flag flag = Flag.Place([(990, "hotfix", false)], 1000).ShouldHaveSingleItem();

        flag.From.ShouldBe(990 - 4 - (2.390 * 11.5), 1e-9);
    }

    [Fact]
    public void None_is_none() => Flag.Place([], 1000).ShouldBeEmpty();
}
