using System.Buffers;

namespace Harness.Channels.Email.Mime;

/// <summary>Quoted-printable, both ways. What is wrongly escaped stands for itself.</summary>
internal static class QuotedPrintable
{
    private const int Widest = 76;
    private const string Digits = "0123456789ABCDEF";

    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        ArrayBufferWriter<byte> bytes = new(text.Length + 1);
        while (!text.IsEmpty)
        {
            int feed = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> whole = feed < 0 ? text : text[..(feed + 1)];
            text = text[whole.Length..];
            ReadOnlySpan<byte> end = feed < 0 ? [] : whole is [.., (byte)'\r', (byte)'\n'] ? "\r\n"u8 : "\n"u8;
            ReadOnlySpan<byte> line = whole[..^end.Length].TrimEnd(" \t\r"u8);
            bool soft = line is [.., (byte)'='];
            Escapes.Decode(soft ? line[..^1] : line, '=', bytes);
            bytes.Write(soft ? [] : end);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A text in lines of at most 76 signs, its line feeds as mail has them.</summary>
    public static void Encode(ReadOnlySpan<byte> text, IBufferWriter<byte> lines)
    {
        int width = 0;
        for (int at = 0; at < text.Length; at++)
        {
            byte sign = text[at];
            if (sign == '\n')
            {
                lines.Write("\r\n"u8);
                width = 0;
                continue;
            }

            bool isLast = at + 1 == text.Length || text[at + 1] == '\n';
            bool plain = sign is >= 33 and <= 126 and not (byte)'=' || (sign is (byte)' ' or (byte)'\t' && !isLast);
            plain &= !(width == 0 && sign is (byte)'.' or (byte)'F');
            if (width + (plain ? 1 : 3) > (isLast ? Widest : Widest - 1))
            {
                lines.Write("=\r\n"u8);
                width = 0;
            }

            lines.Write(plain ? [sign] : [(byte)'=', (byte)Digits[sign >> 4], (byte)Digits[sign & 15]]);
            width += plain ? 1 : 3;
        }
    }
}
