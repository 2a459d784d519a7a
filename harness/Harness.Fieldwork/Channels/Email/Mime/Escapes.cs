using System.Buffers;

namespace Harness.Channels.Email.Mime;

/// <summary>Bytes written as a mark and two hexadecimal digits. What is wrongly written stands for itself.</summary>
internal static class Escapes
{
    public static byte[] Decode(ReadOnlySpan<byte> text, char mark)
    {
        ArrayBufferWriter<byte> bytes = new(text.Length + 1);
        Decode(text, mark, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    public static void Decode(ReadOnlySpan<byte> text, char mark, ArrayBufferWriter<byte> bytes)
    {
        for (int at; (at = text.IndexOf((byte)mark)) >= 0;)
        {
            bytes.Write(text[..at]);
            bool good = at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]);
            bytes.Write(good ? [(byte)((Digit(text[at + 1]) << 4) | Digit(text[at + 2]))] : [(byte)mark]);
            text = text[(at + (good ? 3 : 1))..];
        }

        bytes.Write(text);
    }

    private static int Digit(byte sign) => sign <= '9' ? sign - '0' : (sign | 0x20) - 'a' + 10;
}
