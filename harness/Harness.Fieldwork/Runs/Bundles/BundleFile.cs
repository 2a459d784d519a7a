using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Harness.Runs.Bundles;

/// <summary>
/// A bundle on disk: a line with its format, a digest of all that follows, the length of its head, the head, and its files one after the
/// other. It is there whole or as it was before.
/// </summary>
internal static class BundleFile
{
    private const int Format = 1, LongestLine = 40, LengthSize = sizeof(int);
    private const string Magic = "harness-bundle ";

    public static void Write(string path, Bundle bundle)
    {
        byte[] head = JsonSerializer.SerializeToUtf8Bytes(new Written(bundle.Head, [.. bundle.Files.Select(file => new Part(file.Key, file.Value.Length))]));
        byte[] length = new byte[LengthSize];
        BinaryPrimitives.WriteInt32BigEndian(length, head.Length);
        byte[] body = [.. length, .. head, .. bundle.Files.Values.SelectMany(file => file)];
        WholeFile.Write(path, [.. Encoding.ASCII.GetBytes(Line(Format)), .. SHA256.HashData(body), .. body]);
    }

    /// <summary>Reads a bundle.</summary>
    /// <returns>The bundle, or what is wrong with it.</returns>
    public static (Bundle? Bundle, BundleFault? Fault) Read(string path)
    {
        if (!File.Exists(path))
        {
            return (null, BundleFault.Missing);
        }

        byte[] bytes = File.ReadAllBytes(path);
        return FormatOf(bytes) switch
        {
            > Format => (null, BundleFault.Newer),
            Format when Body(bytes.AsMemory(Line(Format).Length)) is { } bundle => (bundle, null),
            _ => (null, BundleFault.Damaged),
        };
    }

    private static string Line(int format) => string.Create(CultureInfo.InvariantCulture, $"{Magic}{format}\n");

    private static int? FormatOf(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestLine)]);
        int end = start.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && start.StartsWith(Magic, StringComparison.Ordinal) && int.TryParse(start[Magic.Length..end], NumberStyles.None, CultureInfo.InvariantCulture, out int format) ? format : null;
    }

    private static Bundle? Body(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < SHA256.HashSizeInBytes + LengthSize || !SHA256.HashData(rest.Span[SHA256.HashSizeInBytes..]).AsSpan().SequenceEqual(rest.Span[..SHA256.HashSizeInBytes]))
        {
            return null;
        }

        ReadOnlyMemory<byte> body = rest[SHA256.HashSizeInBytes..];
        int length = BinaryPrimitives.ReadInt32BigEndian(body.Span);
        body = body[LengthSize..];
        return length < 0 || length > body.Length || Head(body.Span[..length]) is not { } written ? null : Files(written, body[length..]);
    }

    private static Bundle? Files(Written written, ReadOnlyMemory<byte> bytes)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (Part part in written.Parts)
        {
            if (!Bundle.Names.Contains(part.Name, StringComparer.Ordinal) || part.Length < 0 || part.Length > bytes.Length || !files.TryAdd(part.Name, bytes[..part.Length].ToArray()))
            {
                return null;
            }

            bytes = bytes[part.Length..];
        }

        return bytes.Length == 0 && files.ContainsKey(Bundle.Journal) ? new(written.Head, files) : null;
    }

    private static Written? Head(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Written(BundleHead Head, IReadOnlyList<Part> Parts);

    private sealed record Part(string Name, int Length);
}
