using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Harness.Runs;

/// <summary>
/// Where a journal lived and how far it was, in a file beside it: a journal that was copied, moved or brought back from a backup does
/// not fit its mark, and nothing may be sent from it before it is adopted.
/// </summary>
/// <param name="Machine">The machine, as a digest.</param>
/// <param name="Place">Where the journal lay.</param>
/// <param name="Inode">The number of the file in its file system; null where the system does not tell.</param>
/// <param name="Events">How many events it had at least.</param>
internal sealed record InstallMark(string Machine, string Place, long? Inode, long Events)
{
    public static bool IsThere(string journal) => File.Exists(MarkOf(journal));

    /// <summary>How a journal differs from its mark; null when it fits.</summary>
    /// <param name="journal">Path of the journal.</param>
    /// <param name="events">How many events it has.</param>
    public static InstallFault? Fault(string journal, long events)
    {
        InstallMark here = Of(journal, events);
        return Read(journal) is not { } marked ? (events == 0 ? null : InstallFault.NoMark)
            : marked.Machine != here.Machine ? InstallFault.OtherMachine
            : marked.Place != here.Place ? InstallFault.OtherPlace
            : marked.Inode != here.Inode ? InstallFault.OtherFile
            : marked.Events > events ? InstallFault.Older
            : null;
    }

    /// <summary>Whether a journal has fewer events than when it was marked here, wherever the mark was made.</summary>
    public static bool IsOlder(string journal, long events) => Read(journal) is { } marked && marked.Events > events;

    /// <summary>Marks a journal as living here; to be repeated as it grows.</summary>
    public static void Write(string journal, long events) => WholeFile.Write(MarkOf(journal), JsonSerializer.SerializeToUtf8Bytes(Of(journal, events)));

    private static string MarkOf(string journal) => journal + ".install";

    private static InstallMark? Read(string journal)
    {
        try
        {
            return JsonSerializer.Deserialize<InstallMark>(File.ReadAllBytes(MarkOf(journal)));
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    private static InstallMark Of(string journal, long events) => new(ThisMachine(), Path.GetFullPath(journal), NumberOf(journal), events);

    /// <summary>This machine, as a digest.</summary>
    public static string ThisMachine()
    {
        string known = File.Exists("/etc/machine-id") ? File.ReadAllText("/etc/machine-id") : Environment.MachineName;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("harness " + known.Trim())))[..32];
    }

    /// <summary>Linux tells the number of an open file since 5.14.</summary>
    private static long? NumberOf(string journal)
    {
        using FileStream open = new(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        string about = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{open.SafeFileHandle.DangerousGetHandle()}");
        string? line = File.Exists(about) ? File.ReadLines(about).FirstOrDefault(line => line.StartsWith("ino:", StringComparison.Ordinal)) : null;
        return line is null ? null : long.Parse(line["ino:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

/// <summary>How a journal differs from its mark.</summary>
internal enum InstallFault
{
    /// <summary>It has events and no mark.</summary>
    NoMark,

    /// <summary>It was marked on another machine.</summary>
    OtherMachine,

    /// <summary>It was marked under another path.</summary>
    OtherPlace,

    /// <summary>It is another file than the one that was marked.</summary>
    OtherFile,

    /// <summary>It had more events when it was marked: it came from a backup.</summary>
    Older,
}
