using System.Globalization;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Pages.Adjudicate;

/// <summary>Marks with what they say.</summary>
internal static class LevelWords
{
    /// <summary>A mark on a criterion: <c>4 · The whole answer</c>, or why there is none.</summary>
    public static string Of(Mark mark, Criterion criterion, Language language) =>
        criterion.Levels.FirstOrDefault(level => level.Mark == mark.Value) is { } level
            ? $"{level.Mark.ToString(CultureInfo.InvariantCulture)} · {level.Name.In(language)}"
            : MarkWords.Of(mark, language);
}
