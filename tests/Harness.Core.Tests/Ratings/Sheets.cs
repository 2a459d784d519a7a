using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

/// <summary>A small rubric whose scores can be worked out by hand: speed 40, quality 40, tone 20.</summary>
internal static class Sheets
{
    public static Rubric Rubric { get; } = new(
        "sheet",
        Both("Sheet"),
        Both("About"),
        [
            new("quality", Both("Quality"), Both("Quality?"), [Level(0), Level(10), Level(20)]),
            new("tone", Both("Tone"), Both("Tone?"), [Level(1), Level(2), Level(5)]),
        ],
        new(
            Both("Ours"),
            100,
            new("quality", 10),
            SilenceCount.Zero,
            [
                new("speed", Both("Speed"), 40, null, [new(Duration.FromHours(1), 1), new(Duration.FromHours(24), 0.5)], null),
                new("quality", Both("Quality"), 40, ["quality"], null, null),
                new("tone", Both("Tone"), 20, ["tone"], null, null),
            ],
            null,
            null));

    public static Rubric SilentApart { get; } = Rubric with { Score = Rubric.Score! with { Silence = SilenceCount.Apart } };

    public static Rubric Unscored { get; } = Rubric with { Score = null };

    /// <summary>A rubric that comes with the harness.</summary>
    public static Rubric Pack(string name) => new StudyReader(["email", "facebook", "x"]).ReadRubric(name, RubricPacks.Bytes).Rubric!;

    public static Judged Answered(Duration after, int quality, int tone) =>
        With(new AnsweredAfter(after), ("quality", new Rated(quality)), ("tone", new Rated(tone)));

    public static Judged Quiet() => With(new Silent());

    public static Judged With(Speed speed, params (string Criterion, Mark Mark)[] marks) =>
        new("email", marks.ToDictionary(mark => mark.Criterion, mark => mark.Mark, StringComparer.Ordinal), speed);

    private static Level Level(int mark) => new(mark, Both("Level"), Both("Example"));

    private static Words Both(string text) => new(text, text + " (fr)");
}
