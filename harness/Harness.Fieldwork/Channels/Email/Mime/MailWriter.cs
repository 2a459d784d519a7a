using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Puts a message of ours into bytes, the same for the same draft.</summary>
internal static class MailWriter
{
    private const int Widest = 76;

    private static readonly OffsetDateTimePattern Date = OffsetDateTimePattern.CreateWithInvariantCulture("ddd, d MMM uuuu HH:mm:ss o<+HHmm>");

    public static byte[] Write(MailDraft draft)
    {
        ArrayBufferWriter<byte> bytes = new();
        HeaderWriter header = new();
        header.Address("From", draft.From);
        header.Address("To", draft.To);
        header.Words("Subject", draft.Subject);
        header.Parts("Date", Date.Format(draft.Date));
        header.Parts("Message-ID", $"<{draft.Id}>");
        if (draft.References.Count > 0)
        {
            header.Parts("In-Reply-To", $"<{draft.References[^1]}>");
            header.Parts("References", draft.References.Select(id => $"<{id}>"));
        }

        header.Parts("MIME-Version", "1.0");
        string boundary = "=_" + string.Concat(draft.Id.TakeWhile(char.IsAsciiLetterOrDigit).Take(40));
        if (draft.File is null)
        {
            Words(draft.Text, header, bytes);
            return bytes.WrittenSpan.ToArray();
        }

        header.Parts("Content-Type", "multipart/mixed;", $"boundary=\"{boundary}\"");
        Say(bytes, $"{header}\r\n--{boundary}\r\n");
        Words(draft.Text, new(), bytes);
        Say(bytes, $"\r\n--{boundary}\r\n");
        File(draft.File, bytes);
        Say(bytes, $"\r\n--{boundary}--\r\n");
        return bytes.WrittenSpan.ToArray();
    }

    private static void Words(string text, HeaderWriter header, ArrayBufferWriter<byte> bytes)
    {
        string lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n') + "\n";
        bool plain = Ascii.IsValid(lines) && !lines.Contains('\0', StringComparison.Ordinal) && lines.Split('\n').All(line => line.Length <= Widest && !line.StartsWith("From ", StringComparison.Ordinal) && !line.EndsWith(' '));
        header.Parts("Content-Type", "text/plain;", "charset=utf-8");
        header.Parts("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
        Say(bytes, $"{header}\r\n");
        if (plain)
        {
            Say(bytes, lines.Replace("\n", "\r\n", StringComparison.Ordinal));
        }
        else
        {
            QuotedPrintable.Encode(Encoding.UTF8.GetBytes(lines), bytes);
        }
    }

    private static void File(MailFile file, ArrayBufferWriter<byte> bytes)
    {
        HeaderWriter header = new();
        header.Parts("Content-Type", file.Type);
        header.Parts("Content-Transfer-Encoding", "base64");
        header.Parts("Content-Disposition", ["attachment;", .. HeaderWriter.Parameter("filename", file.Name)]);
        Say(bytes, $"{header}\r\n");
        foreach (char[] line in Convert.ToBase64String(file.Bytes.Span).Chunk(Widest))
        {
            Say(bytes, string.Create(CultureInfo.InvariantCulture, $"{new string(line)}\r\n"));
        }
    }

    private static void Say(ArrayBufferWriter<byte> bytes, string text) => bytes.Write(Encoding.UTF8.GetBytes(text));
}
