using System.Text.RegularExpressions;

namespace Harness.Channels.Email.Mime;

/// <summary>What the writer of a reply says, without the history below or between it, in French and in English. Where nothing else is said, all is.</summary>
internal static partial class OwnWords
{
    private const int LongestLine = 1000, MostLines = 4, Ahead = 8;

    public static string Of(string text)
    {
        string[] lines = text.Split('\n');
        List<string> own = [];
        bool HasWords() => own.Exists(line => !string.IsNullOrWhiteSpace(line));
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at];
            int attribution = Attribution(lines, at);
            bool cuts = IsSeparator(lines, at) || (attribution > 0 && !IsQuoted(Next(lines, at + attribution)));
            if (cuts)
            {
                return HasWords() ? Joined(own) : text;
            }

            if (attribution > 0)
            {
                at += attribution - 1;
            }
            else if (!IsQuoted(line) && !(line.Length < LongestLine && ReplyAbove().IsMatch(line)))
            {
                own.Add(line.TrimEnd());
            }
        }

        return HasWords() ? Joined(own) : text;
    }

    private static string Joined(List<string> lines) => BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim('\n');

    private static bool IsQuoted(string? line) => line?.TrimStart(' ').StartsWith('>') == true;

    private static string? Next(string[] lines, int at) => lines.Skip(at).Take(Ahead).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line));

    /// <summary>How many lines from here on say who wrote what follows, and when; 0 when they do not.</summary>
    private static int Attribution(string[] lines, int at)
    {
        bool mayWrap = lines[at].StartsWith("On ", StringComparison.Ordinal) || lines[at].StartsWith("Le ", StringComparison.Ordinal);
        for (int count = 1; count <= (mayWrap ? MostLines : 1) && at + count <= lines.Length; count++)
        {
            string last = lines[at + count - 1].TrimEnd();
            if (last.Length >= LongestLine || (count > 1 && last.Length == 0))
            {
                return 0;
            }

            if (last.EndsWith(':') && Wrote().IsMatch(string.Join(' ', lines[at..(at + count)])))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool IsSeparator(string[] lines, int at)
    {
        string line = lines[at];
        return line.Length < LongestLine && (Separator().IsMatch(line) || (HeadFirst().IsMatch(line) && lines.Skip(at + 1).Take(Ahead).Count(next => next.Length < LongestLine && HeadOther().IsMatch(next)) >= 2));
    }

    [GeneratedRegex(@"^(?=.*[0-9@]).{0,300}\b(?:wrote|a\s+[ée]crit|[ée]crivait)\s*:\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Wrote();

    [GeneratedRegex(
        @"^\s*(?:[-_]{2,}\s*(?:original message|forwarded message|message d.origine|message original|message initial|message transf[ée]r[ée])\s*[-_]{2,}|(?:begin forwarded message|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée]))\s*:)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\*?(?:From|De)\s*:\*?\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeadFirst();

    [GeneratedRegex(@"^\s*\*?(?:Sent|Date|To|Cc|Subject|Envoy[ée]|[ÀA]|Objet)\s*:\*?\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeadOther();

    [GeneratedRegex(@"^\s*[#=-]{2,}.*(?:above this line|au-dessus de cette ligne).*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ReplyAbove();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlankLines();
}
