using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Text whose lines were broken only for the way (RFC 3676): paragraphs are made whole again, quoted or not.</summary>
internal static class FlowedText
{
    private const int Deepest = 20;

    public static string Unfold(string text, bool dropsSpace)
    {
        StringBuilder whole = new(text.Length);
        (int open, bool flows) = (-1, false);
        foreach (string line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            int depth = Depth(line);
            string said = line[depth..];
            said = said.StartsWith(' ') ? said[1..] : said;
            bool isSignature = said == "-- ";
            bool joins = flows && depth == open && !isSignature;
            whole.Append(joins || open < 0 ? "" : "\n").Append(joins ? "" : depth == 0 ? "" : new string('>', depth) + " ");
            (open, flows) = (depth, said.EndsWith(' ') && !isSignature);
            whole.Append(flows && dropsSpace ? said[..^1] : said);
        }

        return whole.ToString();
    }

    private static int Depth(string line)
    {
        int depth = 0;
        while (depth < line.Length && depth < Deepest && line[depth] == '>')
        {
            depth++;
        }

        return depth;
    }
}
