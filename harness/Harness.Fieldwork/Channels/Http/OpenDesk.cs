using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>A desk that can be reached: one request to it and what comes back.</summary>
internal sealed class OpenDesk(Desk desk, Uri server, Reach reach, Limits sending, Limits reading, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker client = new(Bare.Kept(reading, reach.Egress));

    public Desk Desk => desk;

    public Entrance Entrance { get; } = new(desk, reach, sending, time);

    /// <summary>One exchange over a connection of its own, never repeated; null when something is missing for it.</summary>
    public async ValueTask<Exchanged?> Once(DeskCall call, Filling filling, Passage passage, CancellationToken cancellation)
    {
        if (Requests.Target(desk, call, filling) is not { } target)
        {
            return null;
        }

        using HttpRequestMessage request = Requests.Of(server, target, desk, call, filling, passage.Header);
        return await Exchange.Once(request, sending, reach.Egress, time, cancellation);
    }

    /// <summary>Reads, or does what may be done twice. A token that has ended is fetched anew, once.</summary>
    public async ValueTask<Seen> Read(DeskCall call, string target, Filling filling, CancellationToken cancellation)
    {
        for (bool again = Entrance.IsFetched; ; again = false)
        {
            Passage passage = await Entrance.Pass(cancellation);
            if (!passage.IsOpen)
            {
                return new(null, false, new(passage.Cause, passage.Until), null);
            }

            using HttpRequestMessage request = Requests.Of(server, target, desk, call, filling, passage.Header);
            Exchanged exchanged = await Exchange.Run(client, request, reading, time, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (exchanged is { Cause: SendCause.None, Status: 401 })
            {
                Entrance.Spoil(passage);
                if (again)
                {
                    continue;
                }
            }

            return Of(exchanged);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        Entrance.Dispose();
    }

    private Seen Of(Exchanged exchanged)
    {
        if (exchanged.Cause != SendCause.None)
        {
            return new(null, false, new(exchanged.Cause, null), exchanged);
        }

        using Answered answer = new(exchanged);
        return exchanged.Status switch
        {
            >= 200 and < 300 => new(answer.Json?.RootElement.Clone(), false, answer.IsDesks ? null : new(SendCause.Unreadable, null), exchanged),
            404 or 410 when answer.IsDesks => new(null, true, null, exchanged),
            429 => new(null, false, new(SendCause.Limited, Patience.Until(Instant.FromDateTimeOffset(time.GetUtcNow()), exchanged.RetryAfter, exchanged.Reset)), exchanged),
            401 or 403 when answer.IsDesks => new(null, false, new(SendCause.Rejected, null), exchanged),
            >= 300 and < 400 => new(null, false, new(SendCause.Redirected, null), exchanged),
            _ => new(null, false, new(SendCause.Failed, null), exchanged),
        };
    }
}

/// <summary>What a read gave.</summary>
/// <param name="Json">The JSON; null when there was none.</param>
/// <param name="Missing">Whether the desk says that there is nothing of the kind.</param>
/// <param name="Unseen">Why nothing was seen; null when something was, or is missing.</param>
/// <param name="Exchanged">The answer; null without one.</param>
internal readonly record struct Seen(JsonElement? Json, bool Missing, Unseen? Unseen, Exchanged? Exchanged);
