using System.Text;
using Harness.Statistics;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>Messages to which something happened on the way.</summary>
internal static class Mutation
{
    private static readonly string[] Words =
    [
        "\r\n", "\r\n\r\n", "--", "=?utf-8?Q?", "?=", "=", "\0", "\xFF", ";", "boundary=", "\"", "<", ">", "Content-Type: multipart/mixed; boundary=a\r\n", "charset=utf-16", "charset=gb18030",
        "Content-Transfer-Encoding: base64\r\n", "filename*0*=utf-8''%", "message/rfc822", "text/html", "<blockquote>", "<table>", "&#xD800;", "99999999999999999999", ": ", "\t", "*", "'", "()",
    ];

    public static byte[] Of(byte[][] messages, Draws draws)
    {
        List<byte> mutant = [.. messages[draws.Below(messages.Length)]];
        for (int change = 1 + draws.Below(8); change > 0; change--)
        {
            int at = draws.Below(mutant.Count + 1), length = Math.Min(mutant.Count - at, draws.Below(40));
            switch (draws.Below(7))
            {
                case 0 when mutant.Count > 0:
                    mutant[Math.Min(at, mutant.Count - 1)] = (byte)draws.Below(256);
                    break;
                case 1:
                    mutant.RemoveRange(at, length);
                    break;
                case 2:
                    mutant.InsertRange(at, mutant.GetRange(at, length));
                    break;
                case 3:
                    mutant.InsertRange(at, Encoding.Latin1.GetBytes(Words[draws.Below(Words.Length)]));
                    break;
                case 4:
                    byte[] other = messages[draws.Below(messages.Length)];
                    mutant.InsertRange(at, other[draws.Below(other.Length + 1)..]);
                    break;
                case 5 when draws.Below(3) == 0:
                    mutant.RemoveRange(at, mutant.Count - at);
                    break;
                default:
                    mutant.Insert(at, (byte)draws.Below(256));
                    break;
            }
        }

        return [.. mutant];
    }
}
