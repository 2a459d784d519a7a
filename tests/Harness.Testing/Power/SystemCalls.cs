using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Testing.Power;

/// <summary>What a process asked of the system about files, in order, as strace wrote it down.</summary>
public static partial class SystemCalls
{
    /// <summary>The program that records, with what it is to record; the output file and the program to be watched follow.</summary>
    public static IReadOnlyList<string> Recorder { get; } =
        ["-f", "-y", "-xx", "-s", "1048576", "-e", "trace=openat,lseek,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink,close", "-e", "signal=none", "-o"];

    /// <summary>Where the program is; null where it is not installed.</summary>
    public static string? Strace { get; } = new[] { "/usr/bin/strace", "/usr/local/bin/strace" }.FirstOrDefault(File.Exists);

    /// <summary>Reads a record. Calls that another thread broke into are put together where they ended.</summary>
    public static IEnumerable<SystemCall> Read(string record)
    {
        Dictionary<string, string> begun = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(record))
        {
            (string thread, string text) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[line.IndexOf(' ', StringComparison.Ordinal)..].TrimStart());
            if (text.EndsWith(" <unfinished ...>", StringComparison.Ordinal))
            {
                begun[thread] = text[..^" <unfinished ...>".Length];
                continue;
            }

            if (Resumed().Match(text) is { Success: true } rest)
            {
                text = begun.Remove(thread, out string? start) ? start + text[rest.Length..] : "";
            }

            if (Whole().Match(text) is { Success: true } call && !call.Groups["result"].Value.StartsWith('-'))
            {
                yield return new(call.Groups["name"].Value, call.Groups["arguments"].Value, call.Groups["result"].Value);
            }
        }
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<name>\w+)\((?<arguments>.*)\)\s+= (?<result>-?\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 10000)]
    private static partial Regex Whole();
}

/// <summary>One call that succeeded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its arguments as they were written down.</param>
/// <param name="Result">What it gave back.</param>
public sealed partial record SystemCall(string Name, string Arguments, string Result)
{
    /// <summary>The number of the file it is about; for a file that was opened, the one it got.</summary>
    public int Handle => int.Parse(Name == "openat" ? Result : Leading().Match(Arguments).Value, CultureInfo.InvariantCulture);

    /// <summary>The path of that file; empty when it is none.</summary>
    public string Path => Name == "openat" ? Strings()[0] : System.Text.Encoding.UTF8.GetString(Bytes(Named().Match(Arguments).Groups["path"].Value));

    /// <summary>The texts among the arguments.</summary>
    public string[] Strings() => [.. Quoted().Matches(Arguments).Select(text => System.Text.Encoding.UTF8.GetString(Bytes(text.Groups["hex"].Value)))];

    /// <summary>The bytes that were written.</summary>
    public byte[] Written() => Bytes(Quoted().Match(Arguments).Groups["hex"].Value);

    /// <summary>The last number among the arguments.</summary>
    public long Last => long.Parse(Arguments[(Arguments.LastIndexOf(',') + 1)..].Trim(), CultureInfo.InvariantCulture);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(@"\x", "", StringComparison.Ordinal));

    [GeneratedRegex("""
        "(?<hex>(\\x[0-9a-f]{2})*)"
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 10000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\d+<(?<path>(\\x[0-9a-f]{2})*)[>(]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
