using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Proofs;

/// <summary>The method notes: prose up to a mark, then the table.</summary>
internal static class Notes
{
    public static string Path(Language language) => Repository.At("harness", "docs", language == Language.En ? "coverage.md" : "coverage.fr.md");

    public static string Prose(Language language) => Split(language).Prose;

    public static string Table(Language language) => Split(language).Table;

    private static (string Prose, string Table) Split(Language language)
    {
        string mark = language == Language.En ? "<!-- harness prove writes what follows -->\n\n" : "<!-- harness prove écrit ce qui suit -->\n\n", text = File.ReadAllText(Path(language));
        int end = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return (text[..end], text[end..]);
    }
}
