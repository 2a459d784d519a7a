using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>Reads from the platform, each within limits.</summary>
internal sealed class Reading(Limits limits, Egress egress, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker client = new(Bare.Kept(limits, egress));

    /// <summary>Reads one thing; what it is made of must not keep the JSON.</summary>
    public async ValueTask<Read<T>> Get<T>(Access access, string path, Func<JsonElement, T?> make, CancellationToken cancellation)
        where T : class
    {
        using HttpRequestMessage request = access.Request(HttpMethod.Get, path);
        Exchanged exchanged = await Exchange.Run(client, request, limits, time, cancellation);
        cancellation.ThrowIfCancellationRequested();
        using JsonDocument? json = exchanged.Cause == SendCause.None ? Json.Parse(exchanged.Body) : null;
        bool isError = json?.RootElement.Text("error") is not null;
        return exchanged.Status switch
        {
            _ when exchanged.Cause != SendCause.None => new(null, false, new(exchanged.Cause, null)),
            200 when json is not null && make(json.RootElement) is { } made => new(made, false, null),
            200 => new(null, false, new(SendCause.Unreadable, null)),
            404 or 410 when isError => new(null, true, null),
            429 => new(null, false, new(SendCause.Limited, Patience.Until(Now(), exchanged.RetryAfter, exchanged.Reset))),
            401 or 403 when isError => new(null, false, new(SendCause.Rejected, null)),
            >= 300 and < 400 => new(null, false, new(SendCause.Redirected, null)),
            _ => new(null, false, new(SendCause.Failed, null)),
        };
    }

    public void Dispose() => client.Dispose();

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>What a read gave: a value, the platform's word that there is none, or why nothing was seen.</summary>
internal readonly record struct Read<T>(T? Value, bool Missing, Unseen? Unseen)
    where T : class;
