using System.Text.Json;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>Marks of a machine as the book keeps them. The words that a mark rests on are kept as places in the card, whose text the book does not hold.</summary>
internal static class MachineMarkJson
{
    public static string Write(IReadOnlyList<MachineMark> marks) => JsonSerializer.Serialize(marks.Select(mark => new Kept(
        mark.About, MarkCode.Of(mark.Mark), mark.Reason.En, mark.Reason.Fr == mark.Reason.En ? null : mark.Reason.Fr, [.. mark.Because.Select(passage => new[] { passage.Reply, passage.Quote.Start, passage.Quote.Length })])));

    public static IReadOnlyList<MachineMark> Read(string json) =>
    [
        .. JsonSerializer.Deserialize<Kept[]>(json)!.Select(kept => new MachineMark(
            kept.About, MarkCode.Read(kept.Mark), [.. kept.Because.Select(place => new Passage(place[0], new(place[1], place[2])))], new Words(kept.Reason, kept.ReasonFr ?? kept.Reason))),
    ];

    private sealed record Kept(string About, string Mark, string Reason, string? ReasonFr, int[][] Because);
}
