using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Harness.Studies.Yaml;

/// <summary>Bytes of a file to text: UTF-8 only, without characters that cannot be seen or that editors count as lines and YAML does not.</summary>
internal static class PlainText
{
    /// <summary>The most that is read of one file.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    // Control characters but tab and line ends, the line ends of Unicode, the byte order mark inside a text, the two non-characters.
    private static readonly SearchValues<char> Unseen = SearchValues.Create(string.Concat(
        Enumerable.Range(0, 0xA0).Where(code => code is < 0x20 or > 0x7E && code is not ('\t' or '\n' or '\r')).Select(code => (char)code))
        + "\u2028\u2029\uFEFF\uFFFE\uFFFF");

    /// <summary>Decodes a file.</summary>
    /// <param name="file">Its name, for the place of a refusal.</param>
    /// <param name="bytes">Its bytes; a UTF-8 byte order mark at the beginning is dropped.</param>
    /// <param name="refusal">Why the file is refused, or null.</param>
    /// <returns>The text; empty when the file is refused.</returns>
    public static string Decode(string file, ReadOnlySpan<byte> bytes, out Problem? refusal)
    {
        refusal = null;
        if (bytes.Length > MostBytes)
        {
            refusal = At(file, [], ProblemWords.TooLarge());
            return "";
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..])
        {
            refusal = At(file, [], ProblemWords.Utf16());
            return "";
        }

        ReadOnlySpan<byte> encoded = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        char[] decoded = new char[encoded.Length];
        OperationStatus status = Utf8.ToUtf16(encoded, decoded, out _, out int written, replaceInvalidSequences: false);
        ReadOnlySpan<char> text = decoded.AsSpan(0, written);
        if (IndexOfUnseen(text) is >= 0 and int at)
        {
            refusal = At(file, text[..at], ProblemWords.Unseen(text[at]));
        }
        else if (status != OperationStatus.Done)
        {
            refusal = At(file, text, ProblemWords.NotUtf8());
        }

        return refusal is null ? new string(text) : "";
    }

    /// <summary>Decodes a table: UTF-8, or windows-1252 where it is not, as spreadsheets write it.</summary>
    /// <param name="file">Its name, for the place of a refusal.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="refusal">Why the file is refused, or null.</param>
    /// <returns>The text; empty when the file is refused.</returns>
    public static string DecodeTable(string file, ReadOnlySpan<byte> bytes, out Problem? refusal)
    {
        if (bytes.Length > MostBytes || Utf8.IsValid(bytes) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Decode(file, bytes, out refusal);
        }

        string text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        refusal = IndexOfUnseen(text) is >= 0 and int at ? At(file, text.AsSpan(0, at), ProblemWords.Unseen(text[at])) : null;
        return refusal is null ? text : "";
    }

    /// <summary>Where the first character stands that no text of a study may hold, or -1.</summary>
    public static int IndexOfUnseen(ReadOnlySpan<char> text) => text.IndexOfAny(Unseen);

    private static Problem At(string file, ReadOnlySpan<char> before, Words what)
    {
        int line = 1;
        int start = 0;
        for (int at = 0; at < before.Length; at++)
        {
            if (before[at] == '\n' || (before[at] == '\r' && !before[(at + 1)..].StartsWith("\n")))
            {
                line++;
                start = at + 1;
            }
        }

        return new Problem(file, line, before.Length - start + 1, "", what, null);
    }
}
