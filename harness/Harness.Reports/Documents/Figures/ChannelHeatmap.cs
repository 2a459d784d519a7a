using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Brands or sectors by channel: how many of how many were answered, with the share where there are enough.</summary>
internal static class ChannelHeatmap
{
    /// <param name="key">Unique on the page.</param>
    /// <param name="kind">What a row is.</param>
    /// <param name="table">The cells.</param>
    /// <param name="l">The language.</param>
    public static HeatmapChart Of(string key, Words kind, ChannelTable table, Language l)
    {
        string title = Title(table, l);
        return new(
            $"{key}-{Wording.Key(l)}",
            title,
            l.Pick("Messages answered by a person, out of messages sent; the shade is the share", "Messages ayant reçu la réponse d’une personne, sur messages envoyés ; la teinte est la part"),
            $"{title} {string.Join(l.Pick("; ", " ; "), table.BetweenChannels.Groups.Select(channel => $"{channel.Name(l)} {channel.Fraction(l)}"))}.",
            Table(kind, table, l),
            [.. table.Channels.Select(channel => channel.Name(l))],
            [.. table.Rows.Zip(table.Cells, (row, cells) => new HeatmapRow(row.Name(l), [.. cells.Select(cell => Cell(cell, l))], null))],
            [new(0, Numerals.Share(0, l, 0)), new(0.5, Numerals.Share(0.5, l, 0)), new(1, Numerals.Share(1, l, 0))],
            l.Pick("Share answered", "Taux de réponse"));
    }

    /// <summary>What the channels allow to say: by the same rules as everything else.</summary>
    private static string Title(ChannelTable table, Language l) => table.BetweenChannels switch
    {
        { MayOrder: true, Pairs: [{ Distinct: true, A: var a, B: var b }] } => l.Pick(
            $"By {Noun(a, l)} more messages were answered than by {Noun(b, l)}.", $"{Noun(a, l)} : plus de messages ont reçu une réponse que par {Noun(b, l).Lower()}."),
        { Groups: [var only] } => l.Pick($"All by {Noun(only, l)}: {only.Messages(l)} answered.", $"Tout par {Noun(only, l)} : {only.Messages(l)} avec réponse."),
        var channels => Titles.Ties(channels, new("channels", "canaux"), l),
    };

    private static string Noun(Stratum channel, Language l) => channel.Name(l);

    private static HeatmapCell Cell(Stratum cell, Language l) => new(
        cell.N == 0 || cell.Absent ? null : (double)cell.X / cell.N,
        cell.N == 0 ? "–" : cell.Absent ? cell.Share(l) : cell.Published ? $"{Numerals.Share((double)cell.X / cell.N, l, 0)} ({Numerals.Count(cell.X, l)}/{Numerals.Count(cell.N, l)})" : $"{Numerals.Count(cell.X, l)}/{Numerals.Count(cell.N, l)}",
        $"{cell.Name(l)}{l.Pick(": ", " : ")}{cell.Fraction(l)}, {cell.Interval(l)}");

    private static DataTable Table(Words kind, ChannelTable table, Language l) => new(
        l.Pick("Answered by a person out of sent, by channel, with 95% Wilson interval", "Réponses d’une personne sur messages envoyés, par canal, avec intervalle de Wilson à 95 %"),
        [kind.In(l), .. table.Channels.Select(channel => channel.Name(l))],
        [.. table.Rows.Zip(table.Cells, (row, cells) => (IReadOnlyList<string>)[row.Name(l), .. cells.Select(cell => Whole(cell, l))])]);

    private static string Whole(Stratum cell, Language l) =>
        cell.N == 0 ? "–" : cell.Published ? $"{cell.Fraction(l)}{l.Pick(": ", " : ")}{cell.Share(l)} ({cell.Interval(l)})" : cell.Absent ? cell.Share(l) : cell.Fraction(l);
}
