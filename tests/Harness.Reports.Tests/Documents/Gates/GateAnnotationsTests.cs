using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateAnnotationsTests
{
    [Fact]
    public void What_is_kept_in_time_is_not_annotated() => GateAnnotations.Of(Says.Of(Says.Check("kept", GateVerdict.Pass)), true, Language.En).ShouldBeEmpty();

    [Theory]
    [InlineData(false, "warning")]
    [InlineData(true, "error")]
    public void A_fail_is_an_error_and_too_little_data_what_was_asked(bool notEnoughFails, string few) =>
        GateAnnotations.Of(Says.Of(Says.Check("few", GateVerdict.NotEnough), Says.Check("slow", GateVerdict.Pass, late: true), Says.Check("broken", GateVerdict.Fail)), notEnoughFails, Language.En).ShouldBe(
            ["::error title=broken%3A fail::Because.", "::warning title=slow%3A pass%2C late::Because.", $"::{few} title=few%3A not enough data::Because."]);

    [Theory]
    [InlineData(9, 9, null)]
    [InlineData(10, 10, "::warning::1 more, in the summary.")]
    [InlineData(23, 10, "::warning::14 more, in the summary.")]
    public void Nine_are_said_and_how_many_more_there_are(int broken, int lines, string? last)
    {
        IReadOnlyList<string> said = GateAnnotations.Of(Says.Of([.. Enumerable.Range(0, broken).Select(i => Says.Check($"e{i}", GateVerdict.Fail))]), false, Language.En);

        said.Count.ShouldBe(lines);
        said.Take(9).ShouldAllBe(line => line.StartsWith("::error title=e", StringComparison.Ordinal));
        said[^1].ShouldBe(last ?? "::error title=e8%3A fail::Because.");
    }

    [Fact]
    public void Nothing_in_a_text_ends_its_line_or_begins_another_command()
    {
        string line = GateAnnotations.Of(Says.Of(Says.Check("a:b,c", GateVerdict.Fail, "100% late\r\n::error::x")), false, Language.En).ShouldHaveSingleItem();

        line.ShouldBe("::error title=a%3Ab%2Cc%3A fail::100%25 late%0D%0A::error::x");
        line.ShouldNotContain('\n');
    }
}
