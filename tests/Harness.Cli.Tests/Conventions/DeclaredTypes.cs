using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The names of the types that a C# source declares.</summary>
internal static partial class DeclaredTypes
{
    public static IEnumerable<string> Of(Source source) => Declaration().Matches(source.Code).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("""\b(?:class|struct|interface|enum|record|delegate\s[^;(=]*?)\s+(?!where\b|class\b|struct\b)(?<name>\w+)\s*(?=[<({:;\n])""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
