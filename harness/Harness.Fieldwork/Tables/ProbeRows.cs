using System.Buffers.Text;
using System.Text;

namespace Harness.Tables;

/// <summary>Reads the rows of one stretch of a file into columns, remembering what cannot be read.</summary>
internal sealed class ProbeRows(List<string> header)
{
    public const int MostProblems = 50;

    private readonly int[] words = [.. ProbeTable.Words.Select(name => header.IndexOf(name))];
    private readonly int happened = header.IndexOf("event"), time = header.IndexOf("time_s");
    private readonly (int Start, int Length)[] cells = new (int, int)[header.Count];

    public IReadOnlyList<LabelColumn> Labels { get; } = [.. ProbeTable.Words.Select(_ => new LabelColumn())];

    public List<long> Milliseconds { get; } = [];

    public List<bool> Answered { get; } = [];

    public List<RowProblem> Problems { get; } = [];

    /// <summary>Lines read so far in this stretch.</summary>
    public long Lines { get; private set; }

    public void Read(ReadOnlySpan<byte> line)
    {
        Lines++;
        line = line.TrimEnd((byte)'\r');
        if (line.IsEmpty)
        {
            return;
        }

        int found = Split(line);
        if (found < cells.Length)
        {
            Refuse(header[found], line, RowFault.TooFewCells);
            return;
        }

        ReadOnlySpan<byte> replied = Cell(line, happened), seconds = Cell(line, time);
        if (replied is not [(byte)'0' or (byte)'1'])
        {
            Refuse("event", replied, RowFault.NotZeroOrOne);
            return;
        }

        if (!Utf8Parser.TryParse(seconds, out double number, out int used) || used != seconds.Length || !(number >= 0) || number > int.MaxValue)
        {
            Refuse("time_s", seconds, RowFault.NotSeconds);
            return;
        }

        for (int i = 0; i < words.Length; i++)
        {
            Labels[i].Add(Cell(line, words[i]));
        }

        Answered.Add(replied[0] == (byte)'1');
        Milliseconds.Add((long)Math.Round(number * 1000));
    }

    private int Split(ReadOnlySpan<byte> line)
    {
        int start = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            int length = line[start..].IndexOf((byte)',');
            if (length < 0)
            {
                cells[i] = (start, line.Length - start);
                return i + 1;
            }

            cells[i] = (start, length);
            start += length + 1;
        }

        return cells.Length;
    }

    private ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int column)
    {
        ReadOnlySpan<byte> cell = line.Slice(cells[column].Start, cells[column].Length);
        return cell is [(byte)'"', .., (byte)'"'] ? cell[1..^1] : cell;
    }

    private void Refuse(string column, ReadOnlySpan<byte> found, RowFault wrong)
    {
        if (Problems.Count < MostProblems)
        {
            Problems.Add(new(Lines, column, Encoding.UTF8.GetString(found[..Math.Min(found.Length, 60)]), wrong));
        }
    }
}
