using System.Globalization;
using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Smtp;

/// <summary>What an SMTP server answers.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">What it says beside them, line by line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int LongestLine = 4096, MostLines = 200;

    public bool IsGood => Code is >= 200 and < 300;

    /// <summary>Whether it may be different later: the server takes no responsibility now.</summary>
    public bool IsForNow => Code is >= 400 and < 500;

    public byte[] Raw => Encoding.UTF8.GetBytes(string.Concat(Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{Code} {line}\n"))));

    /// <exception cref="WireException">It is no answer.</exception>
    public static async ValueTask<SmtpReply> Read(MailWire wire, CancellationToken cancellation)
    {
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            string line = Encoding.UTF8.GetString(await wire.Line(LongestLine, cancellation));
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int code) || code < 200 || code > 599 || (line.Length > 3 && line[3] is not (' ' or '-')))
            {
                throw new WireException(SendCause.Unreadable, "no answer in SMTP");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new(code, lines);
            }
        }

        throw new WireException(SendCause.Unreadable, "an answer without end");
    }
}
