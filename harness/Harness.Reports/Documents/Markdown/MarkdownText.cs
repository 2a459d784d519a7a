using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Documents.Markdown;

/// <summary>Texts in Markdown (CommonMark and the tables and links of GitHub): nothing in them is markup, a link or a line of its own.</summary>
internal static partial class MarkdownText
{
    private const string Signs = "\\`*_{}[]<>#|~&!$^@";

    public static string Escape(string text)
    {
        StringBuilder safe = new(text.Length + 16);
        foreach (char letter in Spaces().Replace(VisibleText.Of(text), " "))
        {
            _ = Signs.Contains(letter, StringComparison.Ordinal) ? safe.Append('\\').Append(letter) : safe.Append(letter);
        }

        return Address().Replace(safe.ToString(), match => match.Value[..^1] + "\\" + match.Value[^1]);
    }

    /// <summary>The same where a line begins: neither an item, a heading nor a rule.</summary>
    public static string Line(string escaped) => Start().Replace(escaped.TrimStart(' '), "${number}\\${sign}", 1);

    /// <summary>A link; the words alone where the address is none of the web.</summary>
    public static string Link(string words, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? web) && web.Scheme is "http" or "https" && address.All(letter => letter is > ' ' and < '\u007f' and not ('<' or '>' or '\\')) ? $"[{words}](<{address}>)" : words;

    [GeneratedRegex("[ \\t\\r\\n]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(":(?=//)|www\\.|(?:xmpp|mailto):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("^(?<number>[0-9]*)(?<sign>[-+=.)])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();
}
