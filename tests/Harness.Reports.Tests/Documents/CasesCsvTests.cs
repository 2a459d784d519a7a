using System.Text;
using Harness.Documents;
using Harness.Reports.Tests.Findings;

namespace Harness.Reports.Tests.Documents;

public sealed class CasesCsvTests
{
    [Fact]
    public void Each_message_that_was_sent_is_a_row_of_ids_times_and_outcomes()
    {
        string[] lines = Encoding.UTF8.GetString(CasesCsv.Render(new Wave(new Row("apple", 2, 1) { Minutes = 90 }).Report)).TrimEnd('\n').Split('\n');

        lines.ShouldBe(
        [
            "case,brand,sector,channel,category,address,sent,outcome,seconds,removed",
            "p0000001,apple,shops,simulated,question,handle,2024-03-04T08:00:00Z,answered,5400,0",
            "p0000002,apple,shops,simulated,question,handle,2024-03-04T08:01:00Z,silent,604800,0",
        ]);
    }
}
