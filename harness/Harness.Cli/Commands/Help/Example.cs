using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands.Help;

/// <summary>A line that can be typed, and what it does.</summary>
/// <param name="Typed">What is typed after the name of the program; its first words are the verb. <c>my-study</c> is a study of the reader's own.</param>
/// <param name="Says">What it does.</param>
internal sealed record Example(string Typed, Words Says)
{
    private const string Own = "my-study";

    public Example(string typed, string en, string fr)
        : this(typed, new Words(en, fr))
    {
    }

    /// <summary>The words after the name of the program.</summary>
    public string In(Language language) => Typed.Replace(Own, language.Pick(Own, "mon-etude"), StringComparison.Ordinal);

    /// <summary>Whether it shows a verb, or one of the verbs below it.</summary>
    /// <param name="verb">The verb, with those above it; empty for the program itself.</param>
    public bool Shows(string verb) => Typed == verb || Typed.StartsWith(verb + " ", StringComparison.Ordinal);
}
