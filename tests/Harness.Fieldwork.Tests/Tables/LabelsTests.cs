using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class LabelsTests
{
    [Fact]
    public void Rows_of_each_word_come_in_their_order_and_a_word_may_have_none() =>
        new Labels(["a", "b", "c"], [2, 0, 2, 2]).Rows().ShouldBe([[1], [], [0, 2, 3]]);
}
