using System.Text;
using System.Text.RegularExpressions;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Readings;

/// <summary>Reads one thing in the text of a reply, in French and English.</summary>
/// <param name="Mark">The mark it sets.</param>
/// <param name="Name">What readers of reports see.</param>
/// <param name="Sees">Whether the text shows it.</param>
/// <param name="Finds">The words that show it, in the order of the text; empty where nothing does.</param>
public sealed record Detector(ReplyMarks Mark, Words Name, Func<string, bool> Sees, Func<string, IReadOnlyList<Quote>> Finds)
{
    /// <summary>A detector that looks for words outside links, handles and signatures.</summary>
    /// <param name="mark">The mark it sets.</param>
    /// <param name="name">What readers of reports see.</param>
    /// <param name="words">The words.</param>
    /// <returns>A detector.</returns>
    internal static Detector Of(ReplyMarks mark, Words name, Regex words) =>
        new(mark, name, text => words.IsMatch(Patterns.Prose(text)), text => Prose.Of(text).Sources(words));
}

/// <summary>What several detectors look for.</summary>
internal static partial class Patterns
{
    internal const RegexOptions Words =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>A text without its links, handles and signatures such as <c>^JM</c>, accents joined to their letters.</summary>
    internal static string Prose(string text) => Handle().Replace(Link().Replace(Joined(text), " "), " ");

    /// <summary>A link, named by scheme, by <c>www.</c> or by its path, without the punctuation that ends a sentence behind it.</summary>
    [GeneratedRegex(
        """
        ( \b https?:// | \b www\. | (?<! [\p{L}\p{N}.-] ) [\p{L}\p{N}] [\p{L}\p{N}-]{0,62} (\.[\p{L}\p{N}-]{1,63}){0,5} \.\p{L}{2,}/ )
        (\S*[^\s\p{P}] [/=_-]*)?
        """,
        Words,
        10_000)]
    internal static partial Regex Link();

    [GeneratedRegex(@"(?<!\w) [@^] \w+", Words, 10_000)]
    internal static partial Regex Handle();

    /// <summary>Half characters and U+FFFE, which cannot be normalized, become the sign for what could not be read.</summary>
    internal static string Joined(string text) => string.Concat(text.Replace('\uFFFE', '\uFFFD').EnumerateRunes()).Normalize(NormalizationForm.FormC);
}
