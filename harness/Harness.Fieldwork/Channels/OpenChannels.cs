namespace Harness.Channels;

/// <summary>The channels of a run, each opened when it is first needed and closed with the run.</summary>
internal sealed class OpenChannels(Place place) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, IChannel> opened = new(StringComparer.Ordinal);

    /// <summary>The channel of a name that can be opened.</summary>
    public IChannel Open(string name)
    {
        lock (gate)
        {
            if (!opened.TryGetValue(name, out IChannel? channel))
            {
                opened.Add(name, channel = Channels.Open(name, place));
            }

            return channel;
        }
    }

    public void Dispose()
    {
        foreach (IDisposable channel in opened.Values.OfType<IDisposable>())
        {
            channel.Dispose();
        }
    }
}
