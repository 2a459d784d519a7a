using System.Security.Cryptography;
using System.Text;
using Harness.Studies;
using Harness.Studies.Yaml;

namespace Harness.Journal;

/// <summary>The files of a study as they are read, with the digest by which a journal knows them again.</summary>
/// <param name="Result">The study, or what is wrong with it.</param>
/// <param name="Source">Digest over the names and bytes of its files, in hexadecimal.</param>
internal sealed record StudyFiles(StudyResult Result, string Source)
{
    public const string StudyFile = "study.yaml";

    /// <summary>Reads a study.</summary>
    /// <param name="file">Its first file, by the name under which <paramref name="open"/> knows it.</param>
    /// <param name="open">The bytes of a file beside it; null when there is none of that name.</param>
    public static StudyFiles Read(string file, Func<string, byte[]?> open)
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[]? Digested(string wanted)
        {
            byte[]? bytes = open(wanted);
            digest.AppendData(Encoding.UTF8.GetBytes(wanted + "\n"));
            digest.AppendData(bytes ?? RubricPacks.Bytes(wanted) ?? []);
            return bytes;
        }

        StudyResult result = new StudyReader(Channels.Channels.Names).Read(file, Digested);
        return new(result, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>The bytes of a file, at most one more than the reader takes: it says so itself.</summary>
    public static byte[]? OnDisk(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] bytes = new byte[PlainText.MostBytes + 1];
        using FileStream file = File.OpenRead(path);
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
