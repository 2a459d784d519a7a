using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace Harness.Channels.Email.Mime;

/// <summary>Texts in the encodings that mail names. A name that is unknown, or wrong, still gives a text: what cannot be read in it shows as U+FFFD.</summary>
internal static class Charsets
{
    private const int LongestName = 40;
    private const int Western = 1252;

    private static readonly DecoderReplacementFallback Shown = new("\uFFFD");

    /// <summary>Names that the system knows otherwise, or that mail uses for what browsers take for another.</summary>
    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["iso-8859-1"] = Western, ["iso8859-1"] = Western, ["latin1"] = Western, ["latin-1"] = Western, ["cp1252"] = Western, ["ansi"] = Western,
        ["iso-8859-9"] = 1254, ["iso-8859-11"] = 874, ["tis-620"] = 874,
        ["iso8859-15"] = 28605, ["latin9"] = 28605, ["latin-9"] = 28605, ["iso-8859-8-i"] = 28598,
        ["gb2312"] = 54936, ["gbk"] = 54936, ["gb18030"] = 54936, ["cp936"] = 54936, ["x-gbk"] = 54936,
        ["shift-jis"] = 932, ["shift_jis"] = 932, ["x-sjis"] = 932, ["sjis"] = 932, ["cp932"] = 932, ["windows-31j"] = 932,
        ["ks_c_5601-1987"] = 949, ["euc-kr"] = 949, ["cp949"] = 949, ["big5-hkscs"] = 950, ["cp850"] = 850, ["cp1251"] = 1251, ["koi8-ru"] = 21866,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What bytes say in an encoding.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name of the encoding; null, or none that says anything, when it has to be told from the bytes.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? name)
    {
        string plain = name?.Trim(' ', '"', '\'', '\t').ToLowerInvariant() ?? "";
        string text = plain switch
        {
            "" or "us-ascii" or "ascii" or "utf-8" or "utf8" or "unknown-8bit" or "x-unknown" or "8bit" or "default" => Guess(bytes),
            "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Wide(bytes, plain),
            "utf-32" or "utf-32le" => Encoding.UTF32.GetString(bytes),
            _ => Of(plain)?.GetString(bytes) ?? Guess(bytes),
        };
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    /// <summary>UTF-8 where it can be that; else what old programs of the West write, unless some of it was UTF-8 after all.</summary>
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return Utf8.IsValid(bytes) || text.Any(sign => sign is > '\u007F' and not '\uFFFD') ? text : Of(Western)!.GetString(bytes);
    }

    private static string Wide(ReadOnlySpan<byte> bytes, string name)
    {
        bool little = bytes is [0xFF, 0xFE, ..] || (bytes is not [0xFE, 0xFF, ..] && name is "utf-16le" or "unicode");
        return (little ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
    }

    private static Encoding? Of(string name) =>
        name.Length > LongestName ? null : Known.TryGetValue(name, out int page) ? Of(page) : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Shown);

    private static Encoding? Of(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, Shown);
}
