using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Harness.Tables;

/// <summary>
/// Reads a CSV of probes: comma, one header line, columns in any order; event, time_s and the words asked for are needed. The file is read
/// in as many stretches as there are processors, each through a small buffer; its lines are counted first, so that every row has its place.
/// </summary>
internal static class ProbeCsv
{
    private const int Buffer = 1 << 18, LeastStretch = 1 << 20;

    /// <summary>The table, or what is wrong with the file: then the table is null.</summary>
    /// <param name="path">The file.</param>
    /// <param name="words">The columns of words that are needed and kept.</param>
    /// <param name="extras">What else is needed and kept, which takes time and memory.</param>
    public static (ProbeTable? Table, IReadOnlyList<RowProblem> Problems) Read(string path, IReadOnlyList<string> words, ProbeExtras extras = ProbeExtras.None)
    {
        using SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        (List<string> header, long start) = Header(file);
        bool ids = extras.HasFlag(ProbeExtras.Ids), sendings = extras.HasFlag(ProbeExtras.Sendings);
        string[] missing = [.. words.Append("event").Append("time_s").Concat(ids ? [IdColumn.Name] : []).Concat(sendings ? ["sent_at"] : []).Where(name => header.IndexOf(name) < 0)];
        if (missing.Length > 0)
        {
            return (null, [.. missing.Select(name => new RowProblem(1, name, string.Join(',', header), RowFault.MissingColumn))]);
        }

        long length = RandomAccess.GetLength(file);
        int stretches = (int)Math.Clamp((length - start) / LeastStretch, 1, Environment.ProcessorCount);
        long[] bounds = [.. Enumerable.Range(0, stretches + 1).Select(i => start + ((length - start) * i / stretches))];
        int[] lines = new int[stretches];
        Parallel.For(0, stretches, i => lines[i] = LinesIn(file, bounds[i] - 1, bounds[i + 1] - 1));
        ProbeColumns columns = new(words, lines.Sum(), sendings);
        ProbeRows[] parts = [.. lines.Select((_, i) => new ProbeRows(header, columns, lines[..i].Sum(), extras))];
        Parallel.For(0, stretches, i => Stretch(file, bounds[i] - 1, bounds[i + 1], parts[i]));
        (string[]? names, IReadOnlyList<RowProblem> twice) = ids ? IdColumn.Join([.. parts.Select(part => part.Ids!)]) : (null, []);
        RowProblem[] problems = [.. parts.SelectMany(part => part.Problems).Concat(twice).OrderBy(problem => problem.Line)];
        return problems.Length > 0 ? (null, problems) : (columns.Table(parts) with { Ids = names }, []);
    }

    private static (List<string> Names, long Length) Header(SafeFileHandle file)
    {
        byte[] bytes = new byte[64 * 1024];
        int read = RandomAccess.Read(file, bytes, 0), end = bytes.AsSpan(0, read).IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(bytes, 0, end < 0 ? read : end).TrimStart('\uFEFF').TrimEnd('\r');
        return ([.. line.Split(',').Select(name => name.Trim().Trim('"'))], end < 0 ? read : end + 1);
    }

    /// <summary>How many lines begin after an end of line within [from, to).</summary>
    private static int LinesIn(SafeFileHandle file, long from, long to)
    {
        byte[] buffer = new byte[Buffer];
        int lines = 0;
        for (long at = from; at < to;)
        {
            int read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(Buffer, to - at)), at);
            if (read == 0)
            {
                break;
            }

            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            at += read;
        }

        return lines;
    }

    /// <summary>Reads the lines that begin after an end of line at or after a place and before another; what stands before belongs to the stretch before.</summary>
    private static void Stretch(SafeFileHandle file, long from, long to, ProbeRows rows)
    {
        byte[] buffer = new byte[Buffer];
        (int kept, long at, long lineStart, bool skipping) = (0, from, from, true);
        while (lineStart < to)
        {
            int read = RandomAccess.Read(file, buffer.AsSpan(kept), at);
            at += read;
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, kept + read);
            while (lineStart < to && rest.IndexOf((byte)'\n') is >= 0 and int end)
            {
                if (!skipping)
                {
                    rows.Read(rest[..end]);
                }

                skipping = false;
                lineStart += end + 1;
                rest = rest[(end + 1)..];
            }

            if (read == 0)
            {
                if (lineStart < to && !rest.IsEmpty && !skipping)
                {
                    rows.Read(rest);
                }

                return;
            }

            if (rest.Length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            kept = rest.Length;
            rest.CopyTo(buffer);
        }
    }
}
