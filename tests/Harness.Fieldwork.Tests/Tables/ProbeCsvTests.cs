using System.Text;
using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class ProbeCsvTests
{
    private const string Header = "probe_id,brand,wave,sector,channel,category,event,time_s";

    [Fact]
    public void Columns_come_in_any_order_and_words_are_numbered_in_their_own()
    {
        ProbeTable table = Read($"{Header}\r\np1,zeta,1,s,mail,faq,1,60\r\np2,alpha,2,s,mail,faq,0,259200\r\np3,\"zeta\",1,s,mail,faq,1,0.5\r\n");
        table.Brand.Names.ShouldBe(["alpha", "zeta"]);
        table.Brand.Codes.ShouldBe([1, 0, 1]);
        table.Milliseconds.ShouldBe([60_000L, 259_200_000L, 500L]);
        table.Answered.ShouldBe([true, false, true]);
        table.Brand.With(table.Wave).Names.ShouldBe(["alpha|2", "zeta|1"]);
    }

    [Fact]
    public void A_last_line_without_an_end_an_empty_line_and_a_byte_order_mark_lose_nothing() =>
        Read($"\uFEFF{Header}\n\np1,a,1,s,c,k,1,1\n\np2,a,1,s,c,k,1,2").Rows.ShouldBe(2);

    [Fact]
    public void A_file_read_in_several_stretches_is_the_same_table_in_the_same_order()
    {
        const int Rows = 300_000;
        StringBuilder text = new(Header + "\n");
        for (int i = 0; i < Rows; i++)
        {
            text.Append("p,brand-").Append(i % 97).Append(",1,sector-").Append(i % 7).Append(",social,faq,").Append(i % 3 == 0 ? 1 : 0).Append(',').Append(i).Append('\n');
        }

        ProbeTable table = Read(text.ToString());
        table.Rows.ShouldBe(Rows);
        table.Milliseconds.ShouldBe(Enumerable.Range(0, Rows).Select(i => i * 1000L));
        table.Answered.ShouldBe(Enumerable.Range(0, Rows).Select(i => i % 3 == 0));
        table.Brand.Codes.Select(code => table.Brand.Names[code]).ShouldBe(Enumerable.Range(0, Rows).Select(i => $"brand-{i % 97}"));
    }

    [Fact]
    public void A_fault_far_down_has_its_own_line_number()
    {
        StringBuilder text = new(Header + "\n");
        for (int line = 2; line < 300_000; line++)
        {
            text.Append("p,brand,1,sector,social,faq,").Append(line == 299_990 ? "x" : "1").Append(",60\n");
        }

        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), text.ToString());
        (ProbeTable? table, IReadOnlyList<RowProblem> problems) = ProbeCsv.Read(folder.At("p.csv"), ProbeTable.Words);
        table.ShouldBeNull();
        problems.ShouldBe([new(299_990, "event", "x", RowFault.NotZeroOrOne)]);
    }

    private static ProbeTable Read(string text)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), text);
        (ProbeTable? table, IReadOnlyList<RowProblem> problems) = ProbeCsv.Read(folder.At("p.csv"), ProbeTable.Words);
        problems.ShouldBeEmpty();
        return table!;
    }
}
