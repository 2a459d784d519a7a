using System.Globalization;

namespace Harness.Studies;

/// <summary>One thing wrong in a study's files, with all that is needed to mend it.</summary>
/// <param name="File">Name of the file as given, such as <c>panel.yaml</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
/// <param name="Path">Where in the file's structure, such as <c>brands[3].sector</c>; empty at the root.</param>
/// <param name="What">What is wrong, in both languages, with the value found and what is allowed.</param>
/// <param name="Suggestion">The nearest allowed word ("did you mean"); null when nothing is near.</param>
/// <param name="Severity">Whether the study can be used all the same.</param>
public sealed record Problem(string File, int Line, int Column, string Path, Words What, string? Suggestion, Severity Severity = Severity.Error)
{
    /// <summary>The problem as one line of text.</summary>
    /// <param name="language">The language of its sentences.</param>
    /// <returns>Place, "warning" where it is one, path, sentence and suggestion, such as <c>panel.yaml:12:7: brands[3].sector: 'bankng' is not ... Did you mean 'banking'?</c></returns>
    public string In(Language language)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{Shown.Of(File)}:{Line}:{Column}: ");
        string path = Path.Length == 0 ? "" : Path + ": ";
        string suggestion = Suggestion is null ? "" : " " + ProblemWords.Suggesting(Suggestion, language);
        string warning = Severity == Severity.Warning ? ProblemWords.Warning.In(language) : "";
        return place + warning + path + What.In(language) + suggestion;
    }
}
