using System.Buffers;
using Harness.Channels.Email.Mime;

namespace Harness.Channels.Email.Smtp;

/// <summary>A message as it goes through DATA: a line that begins with a dot has one more, every line ends with CRLF, and a dot alone ends it all.</summary>
internal static class DotStuffing
{
    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        ArrayBufferWriter<byte> stuffed = new(message.Length + 64);
        while (!message.IsEmpty)
        {
            ReadOnlySpan<byte> line = MailLines.Next(message, out int length);
            stuffed.Write(line is [(byte)'.', ..] ? "."u8 : []);
            stuffed.Write(line);
            stuffed.Write("\r\n"u8);
            message = message[length..];
        }

        stuffed.Write(".\r\n"u8);
        return stuffed.WrittenSpan.ToArray();
    }
}
