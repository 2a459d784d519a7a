using YamlDotNet.Core;

namespace Harness.Studies.Yaml;

/// <summary>Why the parser refused a file, in words that say what to mend. YamlDotNet words its refusals for programmers, in English only.</summary>
internal static class Malformed
{
    // The first part of a message that is found decides.
    private static readonly (string Part, Words What)[] Reasons =
    [
        ("invalid tab as indentation", ProblemWords.TabIndents()),
        ("a tab character that violate", ProblemWords.TabIndents()),
        ("found unexpected document indicator", ProblemWords.QuoteStaysOpen()),
        ("While scanning a quoted scalar, found unexpected end", ProblemWords.QuoteStaysOpen()),
        ("multi-line double-quoted scalar, found wrong indentation", ProblemWords.QuoteStaysOpen()),
        ("unknown escape character", ProblemWords.UnknownEscape()),
        ("expected hexadecimal number", ProblemWords.UnknownEscape()),
        ("invalid Unicode", ProblemWords.UnknownEscape()),
        ("cannot start any token", ProblemWords.NeedsQuotes()),
        ("value containing disallowed", ProblemWords.NeedsQuotes()),
        ("found invalid mapping", ProblemWords.ColonInText()),
        ("Mapping values are not allowed", ProblemWords.ColonInText()),
        ("could not find expected ':'", ProblemWords.NoColon()),
        ("Block sequence entries are not allowed", ProblemWords.DashInText()),
        ("block scalar", ProblemWords.BlockText()),
        ("directive", ProblemWords.Directive()),
        ("version", ProblemWords.Directive()),
        ("incompatible YAML document", ProblemWords.Directive()),
        ("tag", ProblemWords.MalformedTag()),
        ("flow", ProblemWords.BracketStaysOpen()),
        ("did not find expected node content", ProblemWords.BracketStaysOpen()),
        ("invalid comment", ProblemWords.Comment()),
        ("found a comment", ProblemWords.Comment()),
        ("did not find expected key", ProblemWords.Indentation()),
        ("did not find expected '-' indicator", ProblemWords.Indentation()),
        ("<document", ProblemWords.Indentation()),
    ];

    /// <summary>The refusal of a parser that says where.</summary>
    public static Problem Because(YamlException refused, string file, Mark reached, Stack<OpenNode> open)
    {
        Words what = Reasons.FirstOrDefault(reason => refused.Message.Contains(reason.Part, StringComparison.OrdinalIgnoreCase)).What
            ?? ProblemWords.Malformed();
        return what == ProblemWords.BracketStaysOpen() ? Here(file, refused.Start, open)
            : what == ProblemWords.TabIndents() ? At(file, reached, what)
            : At(file, refused.Start, what);
    }

    /// <summary>The refusal of a parser that says nothing: the bracket that is still open, or where the parser stands.</summary>
    public static Problem Here(string file, Mark reached, Stack<OpenNode> open) =>
        open.TryPeek(out OpenNode? innermost) && innermost.InBrackets
            ? new Problem(file, innermost.Place.Line, innermost.Place.Column, "", ProblemWords.BracketStaysOpen(), null)
            : At(file, reached, ProblemWords.Malformed());

    private static Problem At(string file, Mark mark, Words what) => new(file, (int)mark.Line, (int)mark.Column, "", what, null);
}
