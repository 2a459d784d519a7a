using System.Buffers.Text;
using System.Text;
using NodaTime.Text;

namespace Harness.Tables;

/// <summary>Reads the rows of one stretch of a file into its rows of the columns, remembering what cannot be read.</summary>
internal sealed class ProbeRows(List<string> header, ProbeColumns columns, int first, ProbeExtras extras)
{
    public const int MostProblems = 50;

    private readonly int[] words = [.. columns.Words.Select(name => header.IndexOf(name))];
    private readonly int happened = header.IndexOf("event"), time = header.IndexOf("time_s"), id = header.IndexOf(IdColumn.Name), sent = header.IndexOf("sent_at"), low = header.IndexOf("lo_s");
    private readonly LineCells cells = new(header.Count);
    private int lines;

    public LabelColumn[] Labels { get; } = [.. columns.Codes.Select(codes => new LabelColumn(codes, first))];

    /// <summary>Null where nobody asked for them.</summary>
    public IdColumn? Ids { get; } = extras.HasFlag(ProbeExtras.Ids) ? new() : null;

    public List<RowProblem> Problems { get; } = [];

    /// <summary>Its first row.</summary>
    public int First => first;

    /// <summary>Rows read so far.</summary>
    public int Count { get; private set; }

    /// <summary>The line being read, the header's being 1.</summary>
    private long Line => first + lines + 1;

    public void Read(ReadOnlySpan<byte> line)
    {
        lines++;
        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        if (line.IsEmpty)
        {
            return;
        }

        int found = cells.Split(line);
        if (found < header.Count)
        {
            Refuse(header[found], line, RowFault.TooFewCells);
            return;
        }

        ReadOnlySpan<byte> replied = cells.Of(line, happened), seconds = cells.Of(line, time);
        if (replied is not [(byte)'0' or (byte)'1'])
        {
            Refuse("event", replied, RowFault.NotZeroOrOne);
            return;
        }

        if (Milliseconds(seconds) is not { } milliseconds)
        {
            Refuse("time_s", seconds, RowFault.NotSeconds);
            return;
        }

        if (columns.Sent is { } instants && !Sending(line, instants, milliseconds))
        {
            return;
        }

        for (int i = 0; i < words.Length; i++)
        {
            Labels[i].Add(cells.Of(line, words[i]));
        }

        Ids?.Add(cells.Of(line, id), Line);
        columns.Answered[first + Count] = replied[0] == (byte)'1';
        columns.Milliseconds[first + Count] = milliseconds;
        Count++;
    }

    /// <summary>When the probe was sent, and until when it was known to be unanswered: not at all where the table does not say.</summary>
    private bool Sending(ReadOnlySpan<byte> line, long[] instants, long seen)
    {
        ReadOnlySpan<byte> written = cells.Of(line, sent), before = low < 0 ? [] : cells.Of(line, low);
        if (InstantPattern.ExtendedIso.Parse(Encoding.UTF8.GetString(written)) is not { Success: true, Value: var instant })
        {
            Refuse("sent_at", written, RowFault.NotAnInstant);
            return false;
        }

        if (!before.IsEmpty && (Milliseconds(before) is not { } unanswered || unanswered > seen))
        {
            Refuse("lo_s", before, RowFault.NotBefore);
            return false;
        }

        columns.Before![first + Count] = before.IsEmpty ? 0 : Milliseconds(before)!.Value;
        instants[first + Count] = instant.ToUnixTimeMilliseconds();
        return true;
    }

    /// <summary>Seconds as milliseconds, whole ones read digit by digit; null for what is no number from 0 on.</summary>
    private static long? Milliseconds(ReadOnlySpan<byte> seconds)
    {
        long whole = 0;
        foreach (byte digit in seconds)
        {
            if (!char.IsAsciiDigit((char)digit) || seconds.Length > 9)
            {
                return Utf8Parser.TryParse(seconds, out double number, out int used) && used == seconds.Length && number is >= 0 and <= int.MaxValue
                    ? (long)Math.Round(number * 1000)
                    : null;
            }

            whole = (10 * whole) + digit - '0';
        }

        return seconds.IsEmpty ? null : 1000 * whole;
    }

    private void Refuse(string column, ReadOnlySpan<byte> found, RowFault wrong)
    {
        if (Problems.Count < MostProblems)
        {
            Problems.Add(new(Line, column, Encoding.UTF8.GetString(found[..Math.Min(found.Length, 60)]), wrong));
        }
    }
}
