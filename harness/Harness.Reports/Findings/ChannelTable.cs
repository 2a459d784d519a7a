using Harness.Studies;

namespace Harness.Findings;

/// <summary>Groups crossed with channels: each cell is a group of its own, which may be empty.</summary>
/// <param name="Rows">The groups.</param>
/// <param name="Channels">The channels that any of them was written to on.</param>
/// <param name="Cells">Row by row, a cell for each channel.</param>
/// <param name="BetweenChannels">The channels compared over all rows together.</param>
internal sealed record ChannelTable(IReadOnlyList<Stratum> Rows, IReadOnlyList<Stratum> Channels, IReadOnlyList<IReadOnlyList<Stratum>> Cells, Comparison BetweenChannels)
{
    public static ChannelTable Of(IReadOnlyList<Stratum> rows, IReadOnlyList<Stratum> channels)
    {
        IReadOnlyList<Stratum>[] cells = [.. rows.Select(row => (IReadOnlyList<Stratum>)[.. channels.Select(channel => Cell(row, channel))])];
        int[] used = [.. Enumerable.Range(0, channels.Count).Where(column => cells.Any(row => row[column].N > 0))];
        Stratum[] kept = [.. used.Select(column => channels[column])];
        HashSet<string> ids = [.. rows.SelectMany(row => row.Outcomes.Slots).Select(slot => slot.Probe)];
        return new(
            rows,
            kept,
            [.. cells.Select(row => (IReadOnlyList<Stratum>)[.. used.Select(column => row[column])])],
            Comparison.Of([.. kept.Select(channel => Stratum.Of(channel.Id, channel.Name, channel.Outcomes.Where(slot => ids.Contains(slot.Probe)))).Where(channel => !channel.Absent)]));
    }

    private static Stratum Cell(Stratum row, Stratum channel) => Stratum.Of(
        $"{row.Id}-{channel.Id}",
        Phrases.Say(l => $"{row.Name(l)}, {channel.Name(l)}"),
        row.Outcomes.Where(slot => slot.Account.Channel == channel.Id));
}
