using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Harness.Tables;

/// <summary>
/// Reads a CSV of probes: comma, one header line, columns in any order; wave, brand, sector, channel, category, event and time_s are
/// needed. The file is read in as many stretches as there are processors, each through a small buffer.
/// </summary>
internal static class ProbeCsv
{
    private const int Buffer = 1 << 20, LeastStretch = 1 << 22;

    /// <summary>The table, or what is wrong with the file: then the table is null.</summary>
    public static (ProbeTable? Table, IReadOnlyList<RowProblem> Problems) Read(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        (List<string> header, long start) = Header(file);
        string[] missing = [.. ProbeTable.Words.Append("event").Append("time_s").Where(name => header.IndexOf(name) < 0)];
        if (missing.Length > 0)
        {
            return (null, [.. missing.Select(name => new RowProblem(1, name, string.Join(',', header), RowFault.MissingColumn))]);
        }

        long length = RandomAccess.GetLength(file);
        int stretches = (int)Math.Clamp((length - start) / LeastStretch, 1, Environment.ProcessorCount);
        ProbeRows[] parts = [.. Enumerable.Range(0, stretches).Select(_ => new ProbeRows(header))];
        Parallel.For(0, stretches, i => Stretch(file, start + ((length - start) * i / stretches), start + ((length - start) * (i + 1) / stretches), i == 0, parts[i]));
        RowProblem[] problems = [.. parts.SelectMany((part, i) => part.Problems.Select(problem => problem with { Line = problem.Line + 1 + parts[..i].Sum(before => before.Lines) }))];
        return problems.Length > 0
            ? (null, problems)
            : (new(
                ProbeTable.Words.Select((name, i) => (name, Labels: LabelColumn.Join([.. parts.Select(part => part.Labels[i])]))).ToDictionary(column => column.name, column => column.Labels, StringComparer.Ordinal),
                [.. parts.SelectMany(part => part.Milliseconds)],
                [.. parts.SelectMany(part => part.Answered)]), []);
    }

    private static (List<string> Names, long Length) Header(SafeFileHandle file)
    {
        byte[] bytes = new byte[64 * 1024];
        int read = RandomAccess.Read(file, bytes, 0), end = bytes.AsSpan(0, read).IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(bytes, 0, end < 0 ? read : end).TrimStart('\uFEFF').TrimEnd('\r');
        return ([.. line.Split(',').Select(name => name.Trim().Trim('"'))], end < 0 ? read : end + 1);
    }

    /// <summary>Reads the lines that begin within [from, to); a line that began before belongs to the stretch before.</summary>
    private static void Stretch(SafeFileHandle file, long from, long to, bool first, ProbeRows rows)
    {
        byte[] buffer = new byte[Buffer];
        int kept = 0;
        long at = first ? from : from - 1, lineStart = at;
        bool skipping = !first;
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
