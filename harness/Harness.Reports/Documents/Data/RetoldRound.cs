using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Data;

/// <summary>A round of rating as the tables of a package tell it.</summary>
internal static class RetoldRound
{
    public static RatedRound Of(int number, Rubric rubric, ReadTable probes, ReadTable raters)
    {
        Func<string, string>[] said = [.. raters.Records()];
        ILookup<string, Func<string, string>> known = said.Where(each => each("by") == RatingTables.Known).ToLookup(each => each("probe"), StringComparer.Ordinal);
        RoundCard[] cards =
        [
            .. probes.Records().Where(row => row("card").Length > 0).Select(row => new RoundCard(
                row("probe"), Written.Key<TurnKind>(row("card"))!.Value, row("probe"),
                known[row("probe")].ToDictionary(each => each("criterion"), each => (int)Written.Whole(each("mark"))!.Value, StringComparer.Ordinal))),
        ];
        return RatedRound.Of(
            number, rubric, cards,
            [.. said.Where(each => each("by") is not (RatingTables.Known or RatingTables.Adjudicator)).GroupBy(each => (Probe: each("probe"), By: each("by"))).Select(rating => Rating(rating.Key.Probe, rating.Key.By, [.. rating]))],
            [.. said.Where(each => each("by") == RatingTables.Adjudicator).Select(each => new Adjudication(Guid.Empty, each("probe"), each("criterion"), Mark(each), "", "", default))]);
    }

    public static RuleMarks Rules(ReadTable rules) => new(rules.Records().GroupBy(row => Slots.IndexOf(row("probe")))
        .ToDictionary(probe => probe.Key, probe => (IReadOnlyDictionary<string, Mark>)probe.ToDictionary(row => row("rule"), Mark, StringComparer.Ordinal)));

    private static Rating Rating(string probe, string by, Func<string, string>[] marks) => new(
        Guid.Empty, probe, by, "", marks.ToDictionary(row => row("criterion"), Mark, StringComparer.Ordinal), Written.Flag(marks[0]("recognised")), null, default, Duration.Zero, 1);

    private static Mark Mark(Func<string, string> row) => MarkCode.Read(row("mark").Length > 0 ? row("mark") : row("reason"));
}
