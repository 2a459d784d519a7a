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

    [Fact]
    public void Names_of_probes_are_kept_when_they_are_asked_for()
    {
        string text = $"{Header}\np2,a,1,s,c,k,1,1\n\"p1\",b,1,s,c,k,0,2\n";
        Read(text).Ids.ShouldBeNull();
        Read(text, ProbeExtras.Ids).Ids.ShouldBe(["p2", "p1"]);
        Problems("brand,wave,sector,channel,category,event,time_s\n", ProbeExtras.Ids).ShouldBe([new(1, "probe_id", "brand,wave,sector,channel,category,event,time_s", RowFault.MissingColumn)]);
    }

    [Fact]
    public void A_name_that_two_probes_bear_is_told_with_its_second_line()
    {
        StringBuilder text = new(Header + "\n");
        for (int line = 2; line < 300_000; line++)
        {
            text.Append('p').Append(line == 299_990 ? 5 : line).Append(line == 100 ? ",brand,1,sector,social,faq,x,60\n" : ",brand,1,sector,social,faq,1,60\n");
        }

        Problems(text.ToString(), ProbeExtras.Ids).ShouldBe([new(100, "event", "x", RowFault.NotZeroOrOne), new(299_990, "probe_id", "p5", RowFault.ProbeTwice)]);
        Problems(text.ToString(), ProbeExtras.None).Count.ShouldBe(1);
    }

    [Fact]
    public void Sendings_are_read_when_they_are_asked_for()
    {
        const string Columns = "brand,wave,sector,channel,category,event,time_s,lo_s,sent_at\n";
        ProbeTable table = Read(Columns + "a,1,s,c,k,1,60,0.5,2026-10-23T20:20:17Z\na,1,s,c,k,0,60,,1970-01-01T00:00:01.5Z\n", ProbeExtras.Sendings);
        table.Sendings!.At.ShouldBe([1_792_786_817_000L, 1_500L]);
        table.Sendings.Before.ShouldBe([500L, 0L]);
        Problems(Columns + "a,1,s,c,k,1,60,61,2026-10-23T20:20:17Z\na,1,s,c,k,1,60,0,23/10/2026\n", ProbeExtras.Sendings)
            .ShouldBe([new(2, "lo_s", "61", RowFault.NotBefore), new(3, "sent_at", "23/10/2026", RowFault.NotAnInstant)]);
        Read("brand,wave,sector,channel,category,event,time_s,sent_at\na,1,s,c,k,1,60,2026-10-23T20:20:17Z\n", ProbeExtras.Sendings).Sendings!.Before.ShouldBe([0L]);
    }

    private static ProbeTable Read(string text, ProbeExtras extras = ProbeExtras.None)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), text);
        (ProbeTable? table, IReadOnlyList<RowProblem> problems) = ProbeCsv.Read(folder.At("p.csv"), ProbeTable.Words, extras);
        problems.ShouldBeEmpty();
        return table!;
    }

    private static IReadOnlyList<RowProblem> Problems(string text, ProbeExtras extras)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), text);
        return ProbeCsv.Read(folder.At("p.csv"), ProbeTable.Words, extras).Problems;
    }
}
