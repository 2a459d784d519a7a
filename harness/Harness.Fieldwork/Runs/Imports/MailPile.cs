using Harness.Channels;
using Harness.Channels.Email.Mime;

namespace Harness.Runs.Imports;

/// <summary>Reads the mails that people exported: files of one message (.eml), of many (.mbox), and folders of both.</summary>
internal static class MailPile
{
    /// <summary>The longest file of many messages that is read, in bytes.</summary>
    private const int LongestFile = 512 * 1024 * 1024;

    private static readonly string[] Endings = [".eml", ".mbox", ".mbx"];
    private static readonly string[] Marks = ["From", "Received", "Message-ID", "Return-Path", "Delivered-To"];

    /// <summary>All messages, in the order in which they were named; within a folder by name, those of folders in it included.</summary>
    public static IReadOnlyList<PiledMail> Read(IEnumerable<string> paths) => [.. paths.SelectMany(At)];

    private static IEnumerable<PiledMail> At(string path)
    {
        if (!Directory.Exists(path))
        {
            return In(path);
        }

        try
        {
            string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
            return files.Length == 0 ? [Fault(path, PileFault.Empty)] : files.SelectMany(In);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Fault(path, PileFault.Unreadable)];
        }
    }

    private static IEnumerable<PiledMail> In(string file)
    {
        if (!File.Exists(file))
        {
            return [Fault(file, PileFault.Missing)];
        }

        try
        {
            return new FileInfo(file).Length > LongestFile ? [Fault(file, PileFault.TooLong)] : Messages(file, File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Fault(file, PileFault.Unreadable)];
        }
    }

    private static IEnumerable<PiledMail> Messages(string file, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlyMemory<byte> whole = bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return Mbox.IsOne(whole.Span)
            ? Mbox.Split(whole).Select((message, i) => Message(FormattableString.Invariant($"{file}#{i + 1}"), message))
            : [Message(file, whole)];
    }

    private static PiledMail Message(string where, ReadOnlyMemory<byte> raw) =>
        raw.Length > Exhibit.Longest ? Fault(where, PileFault.TooLong) : !IsMessage(raw.Span) ? new(where, raw, PileFault.NoMessage) : new(where, raw);

    private static bool IsMessage(ReadOnlySpan<byte> raw)
    {
        Headers headers = HeaderReader.Read(raw, out _);
        return Marks.Any(mark => headers.First(mark) is not null);
    }

    private static PiledMail Fault(string where, PileFault fault) => new(where, ReadOnlyMemory<byte>.Empty, fault);
}
