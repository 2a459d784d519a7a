using Harness.Channels.Simulated;
using Harness.Studies;

namespace Harness.Channels;

/// <summary>The list of channels: YAML, commands and pages take their names from here.</summary>
internal static class Channels
{
    public static IReadOnlyList<ChannelEntry> All { get; } =
    [
        new("simulated", new("simulated brands in virtual time", "marques simulées en temps virtuel"), place => new SimulatedChannel(new(place.Study, place.Seed), place.Time)),
    ];

    public static IReadOnlyCollection<string> Names { get; } = [.. All.Select(entry => entry.Name)];

    public static IChannel Open(string name, Place place) => All.Single(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)).Open(place);
}

/// <summary>A channel of the list.</summary>
internal sealed record ChannelEntry(string Name, Words About, Func<Place, IChannel> Open);

/// <summary>What a channel needs to know of the run it serves.</summary>
internal sealed record Place(Study Study, ulong Seed, TimeProvider Time);
