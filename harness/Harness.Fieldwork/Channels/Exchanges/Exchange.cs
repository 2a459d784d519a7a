using System.Net;
using Harness.Probes;

namespace Harness.Channels.Exchanges;

/// <summary>One request and what came of it, within limits. Whatever happens on the way is in the result.</summary>
internal static class Exchange
{
    /// <summary>How platforms call the end of a limit; the last two are those of the standard to be.</summary>
    private static readonly string[] Resets = ["X-RateLimit-Reset", "X-Rate-Limit-Reset", "RateLimit-Reset", "RateLimit"];

    /// <summary>Over a connection of its own: the platform sees exactly one request, or none.</summary>
    public static async ValueTask<Exchanged> Once(HttpRequestMessage request, Limits limits, Egress egress, TimeProvider time, CancellationToken cancellation)
    {
        FirstByte first = new();
        using SocketsHttpHandler handler = Bare.Once(limits, egress, first);
        using HttpMessageInvoker client = new(handler);
        request.Headers.ConnectionClose = true;
        Exchanged exchanged = await Run(client, request, limits, time, cancellation);
        return exchanged.Cause is SendCause.None or SendCause.Undeclared or SendCause.Forbidden || first.Left ? exchanged : exchanged with { Cause = SendCause.Unreached };
    }

    /// <summary>Over a kept connection; the platform may see the request more than once.</summary>
    public static async ValueTask<Exchanged> Run(HttpMessageInvoker client, HttpRequestMessage request, Limits limits, TimeProvider time, CancellationToken cancellation)
    {
        request.Version = HttpVersion.Version11;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        request.Headers.ExpectContinue = false;
        using CancellationTokenSource patience = new(limits.Time, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, either.Token);
            return await Read(response, limits.Bytes, either.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return new(EgressException.Within(error)?.Cause ?? (patience.IsCancellationRequested ? SendCause.TimedOut : SendCause.CutOff), 0, [], null, null);
        }
    }

    private static async ValueTask<Exchanged> Read(HttpResponseMessage response, int most, CancellationToken cancellation)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellation);
        using MemoryStream body = new();
        byte[] part = new byte[16 * 1024];
        for (int read; body.Length <= most && (read = await stream.ReadAsync(part, cancellation)) > 0;)
        {
            body.Write(part, 0, read);
        }

        bool isPlain = response.Content.Headers.ContentEncoding.Count == 0
            && response.Content.Headers.ContentType?.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8";
        return new(
            body.Length > most || !isPlain ? SendCause.Unreadable : SendCause.None,
            (int)response.StatusCode,
            body.ToArray()[..(int)Math.Min(body.Length, most)],
            Header(response, "Retry-After"),
            Resets.Select(name => Header(response, name)).FirstOrDefault(value => value is not null),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;
}

/// <summary>What came of a request.</summary>
/// <param name="Cause">Why there is no answer that can be read; none when there is one.</param>
/// <param name="Status">The status of the answer; 0 without one.</param>
/// <param name="Body">Its body, as far as it was read.</param>
/// <param name="RetryAfter">The header of that name; null without it.</param>
/// <param name="Reset">When the limit ends, as a header says it; null without one.</param>
/// <param name="Headers">All its headers; null without an answer.</param>
internal readonly record struct Exchanged(SendCause Cause, int Status, byte[] Body, string? RetryAfter, string? Reset, IReadOnlyDictionary<string, string>? Headers = null)
{
    public string? Header(string name) => Headers?.GetValueOrDefault(name);
}
