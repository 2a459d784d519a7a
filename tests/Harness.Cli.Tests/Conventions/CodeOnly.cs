using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>C# with comments and the words of text literals blanked out, every other character at its place.</summary>
internal sealed partial class CodeOnly
{
    private readonly string source;
    private readonly char[] code;
    private int at;

    private CodeOnly(string source)
    {
        this.source = source;
        code = source.ToCharArray();
    }

    public static string Of(string source)
    {
        CodeOnly reader = new(source);
        reader.ReadCode(inHole: false);
        return new string(reader.code);
    }

    private void ReadCode(bool inHole)
    {
        int depth = 0;
        while (at < source.Length)
        {
            if (Sees("//"))
            {
                BlankUntil("\n", keepEnd: true);
            }
            else if (Sees("/*"))
            {
                BlankUntil("*/", keepEnd: false);
            }
            else if (Opening().Match(source, at) is { Success: true } opening)
            {
                ReadText(opening);
            }
            else if (Letter().Match(source, at) is { Success: true } letter)
            {
                at++;
                Blank(letter.Length - 2);
                at++;
            }
            else if (inHole && depth == 0 && source[at] == '}')
            {
                return;
            }
            else
            {
                depth += source[at] switch { '{' => 1, '}' => -1, _ => 0 };
                at++;
            }
        }
    }

    private void ReadText(Match opening)
    {
        int dollars = opening.Value.Count(sign => sign == '$');
        bool verbatim = opening.Value.Contains('@', StringComparison.Ordinal);
        int quotes = opening.Value.Count(sign => sign == '"');
        bool raw = !verbatim && quotes >= 3;
        int length = raw ? quotes : 1;
        at += opening.Length - quotes + length;
        while (at < source.Length)
        {
            int braces = dollars == 0 ? 0 : Run('{');
            if (Run('"') >= length && !(verbatim && Run('"') > 1))
            {
                at += length;
                return;
            }

            if (braces > 0 && (raw ? braces >= dollars : braces % 2 == 1))
            {
                Blank(braces);
                ReadCode(inHole: true);
                Blank(1);
            }
            else
            {
                Blank(Math.Max(braces, (!raw && !verbatim && source[at] == '\\') || (verbatim && source[at] == '"') ? 2 : 1));
            }
        }
    }

    private bool Sees(string start) => source.AsSpan(at).StartsWith(start, StringComparison.Ordinal);

    private int Run(char sign) => source.AsSpan(at).IndexOfAnyExcept(sign) is >= 0 and int length ? length : source.Length - at;

    private void BlankUntil(string end, bool keepEnd)
    {
        int found = source.IndexOf(end, at + (keepEnd ? 0 : 2), StringComparison.Ordinal);
        Blank((found < 0 ? source.Length : found + (keepEnd ? 0 : end.Length)) - at);
    }

    private void Blank(int count)
    {
        for (int end = Math.Min(at + count, source.Length); at < end; at++)
        {
            code[at] = source[at] == '\n' ? '\n' : ' ';
        }
    }

    [GeneratedRegex("""\G[$@]*"+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("""\G'(?:\\[^\n]{1,9}?|[^\\'\n])'""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();
}
