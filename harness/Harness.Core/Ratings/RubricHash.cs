using System.Globalization;
using System.Text;
using System.Text.Json;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Ratings;

/// <summary>
/// A rubric and its weights, each as one canonical text and that text's SHA-256. The text says the meaning, one thing a line, numbers in their
/// shortest form; remarks, quotes and layout of the file are not in it. Whoever changes an anchor or a weight changes a hash.
/// </summary>
public static class RubricHash
{
    /// <summary>The hash of a whole rubric, with every text and the weights.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <returns>SHA-256 of <see cref="Text(Rubric)"/> in UTF-8.</returns>
    public static Digest Of(Rubric rubric) => Digest.Of(Encoding.UTF8.GetBytes(Text(rubric)));

    /// <summary>The hash of the weights alone.</summary>
    /// <param name="scoring">How a rubric scores.</param>
    /// <returns>SHA-256 of <see cref="Text(Scoring)"/> in UTF-8.</returns>
    public static Digest Of(Scoring scoring) => Digest.Of(Encoding.UTF8.GetBytes(Text(scoring)));

    /// <summary>The canonical text of a rubric.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <returns>Lines, each ended by a line feed: the rubric, its criteria with their levels, the texts in JSON quotes, then the weights.</returns>
    public static string Text(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return Lines(
        [
            $"rubric {rubric.Id} {Quoted(rubric.Title)} {Quoted(rubric.About)}",
            .. rubric.Criteria.SelectMany(criterion => criterion.Levels
                .Select(level => string.Create(CultureInfo.InvariantCulture, $"level {level.Mark} {Quoted(level.Name)} {Quoted(level.Example)}"))
                .Prepend($"criterion {criterion.Id} {Quoted(criterion.Name)} {Quoted(criterion.Question)}")),
        ]) + (rubric.Score is { } scoring ? $"about {Quoted(scoring.About)}\n{Text(scoring)}{Lines(scoring.Parts.Select(part => $"name {part.Id} {Quoted(part.Name)}"))}" : "");
    }

    /// <summary>The canonical text of the weights.</summary>
    /// <param name="scoring">How a rubric scores.</param>
    /// <returns>Lines, each ended by a line feed, such as <c>part welcome 20 criteria welcome</c>; times are in seconds.</returns>
    public static string Text(Scoring scoring)
    {
        ArgumentNullException.ThrowIfNull(scoring);
        return Lines(
        [
            string.Create(CultureInfo.InvariantCulture, $"score out of {scoring.OutOf}"),
            $"silence {(scoring.Silence == SilenceCount.Zero ? "zero" : "apart")}",
            .. scoring.Useful is { } useful ? [string.Create(CultureInfo.InvariantCulture, $"useful {useful.Criterion} from {useful.From}")] : Array.Empty<string>(),
            .. scoring.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"part {part.Id} {part.Weight} {Counted(part)}")),
            .. (scoring.Channels ?? []).Select(use => string.Create(CultureInfo.InvariantCulture, $"channel {use.Channel} {use.Weight}")),
            string.Create(CultureInfo.InvariantCulture, $"range {scoring.Range ?? Scoring.UsualRange}"),
        ]);
    }

    private static string Counted(ScorePart part) =>
        part.Criteria is { } criteria ? "criteria " + string.Join(' ', criteria)
        : part.Speed is { } steps ? "speed " + string.Join(' ', steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{Seconds(step.Within)}s={step.Share}")))
        : "answered";

    private static long Seconds(Duration time) => (long)time.TotalSeconds;

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Quoted(Words words) => $"{JsonSerializer.Serialize(words.En)} {JsonSerializer.Serialize(words.Fr)}";
}
