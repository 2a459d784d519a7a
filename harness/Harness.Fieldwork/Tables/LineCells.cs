using System.Runtime.Intrinsics;

namespace Harness.Tables;

/// <summary>The cells of a line of CSV, found 32 letters at a time; between quotes a comma separates nothing.</summary>
internal sealed class LineCells(int columns)
{
    private readonly int[] ends = new int[columns];

    /// <summary>Splits a line into its first cells.</summary>
    /// <returns>How many there are, at most as many as columns.</returns>
    public int Split(ReadOnlySpan<byte> line)
    {
        if (line.Length < Vector256<byte>.Count || line.Contains((byte)'"'))
        {
            return ByLetter(line);
        }

        int found = 0, last = line.Length - Vector256<byte>.Count;
        for (int at = 0; ; at += Vector256<byte>.Count)
        {
            int from = Math.Min(at, last);
            uint commas = Vector256.Equals(Vector256.Create(line[from..]), Vector256.Create((byte)',')).ExtractMostSignificantBits();
            for (commas = commas >> (at - from) << (at - from); commas != 0; commas &= commas - 1)
            {
                ends[found++] = from + (int)uint.TrailingZeroCount(commas);
                if (found == ends.Length)
                {
                    return found;
                }
            }

            if (at >= last)
            {
                ends[found] = line.Length;
                return found + 1;
            }
        }
    }

    /// <summary>A cell of the line that was split, without its quotes; a doubled quote inside stays doubled.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line, int column)
    {
        int start = column == 0 ? 0 : ends[column - 1] + 1;
        ReadOnlySpan<byte> cell = line[start..ends[column]];
        return cell is [(byte)'"', .., (byte)'"'] ? cell[1..^1] : cell;
    }

    private int ByLetter(ReadOnlySpan<byte> line)
    {
        int found = 0;
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == (byte)'"';
            if (line[i] == (byte)',' && !quoted)
            {
                ends[found++] = i;
                if (found == ends.Length)
                {
                    return found;
                }
            }
        }

        ends[found] = line.Length;
        return found + 1;
    }
}
