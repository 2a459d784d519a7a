using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateMarkdownTests
{
    [Fact]
    public void The_verdict_comes_first_then_the_worst_entry() =>
        GateMarkdown.Of(Says.Of(Says.Check("kept", GateVerdict.Pass), Says.Check("broken", GateVerdict.Fail, "Too slow.")), Language.En).ShouldBe(
            "### Our promise: **fail**\n\nUntil 10 March 2026, after 10\u00A0nights.\n\n| entry | verdict | measured |\n| --- | --- | --- |\n| broken | fail | Too slow. |\n| kept | pass | Because. |\n");

    [Fact]
    public void French_says_it_in_French() =>
        GateMarkdown.Of(Says.Of(Says.Check("kept", GateVerdict.Pass, late: true)), Language.Fr).ShouldBe(
            "### Notre promesse\u00A0: **tenu, en retard**\n\nJusqu’au 10 mars 2026, après 10\u00A0nuits.\n\n| entrée | verdict | mesuré |\n| --- | --- | --- |\n| kept | tenu, en retard | Because. |\n");

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("`x` [y](z)", "\\`x\\` \\[y\\](z)")]
    public void What_could_end_a_cell_or_be_markup_is_text(string why, string shown) =>
        GateMarkdown.Of(Says.Of(Says.Check("kept", GateVerdict.Pass, why)), Language.En).ShouldEndWith($"| kept | pass | {shown} |\n");
}
