using Harness.Channels.Email;

namespace Harness.Channels;

/// <summary>The channels of a run, each opened when it is first needed and closed with the run.</summary>
internal sealed class OpenChannels(Place run) : IDisposable
{
    private readonly Place place = run with { Rooms = run.Rooms ?? (run.Reach is { } reach ? MailRooms.Usual(reach, run.Time) : null) };
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

    /// <summary>The mailboxes that the channels share; null where nobody real is reached.</summary>
    public MailRooms? Rooms => place.Rooms;

    public void Dispose()
    {
        foreach (IDisposable channel in opened.Values.OfType<IDisposable>())
        {
            channel.Dispose();
        }

        place.Rooms?.Dispose();
    }
}
