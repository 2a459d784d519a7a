using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Probes;

namespace Harness.Judges;

/// <summary>The line to a model's server: through the one way out to the one host that was named, within limits, and without what the client would tell of this machine.</summary>
internal sealed class JudgeLine(Uri endpoint, Limits limits, TimeProvider time) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(Bare.Kept(limits, Way(endpoint)));

    /// <summary>The most that an answer may take: 1 MiB and two minutes.</summary>
    public static Limits Usual { get; } = new(1024 * 1024, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(15));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (string name in request.Headers.Select(header => header.Key).Where(name => name.StartsWith("X-Stainless", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            request.Headers.Remove(name);
        }

        request.Headers.UserAgent.Clear();
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Harness", null));
        Exchanged exchanged = await Exchange.Run(inner, request, limits, time, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (exchanged.Cause != SendCause.None)
        {
            throw new JudgeLineException(exchanged.Cause);
        }

        if (exchanged.Status == (int)HttpStatusCode.OK && !HasMessage(exchanged.Body))
        {
            throw new JudgeLineException(SendCause.Unreadable);
        }

        HttpResponseMessage response = new((HttpStatusCode)exchanged.Status) { Content = new ByteArrayContent(exchanged.Body), RequestMessage = request };
        response.Content.Headers.ContentType = new("application/json");
        if (exchanged.RetryAfter is { } wait)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", wait);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether a body has what the client takes for granted: choices, each with a message.</summary>
    private static bool HasMessage(byte[] body)
    {
        using JsonDocument? json = Json.Parse(body);
        return json?.RootElement.Part("choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 && choices.EnumerateArray().All(choice => choice.Part("message") is { ValueKind: JsonValueKind.Object });
    }

    /// <summary>To that host and port alone; a private address only where it is this machine itself.</summary>
    private static Egress Way(Uri endpoint)
    {
        HashSet<string> declared = new(StringComparer.Ordinal) { string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{endpoint.IdnHost}:{endpoint.Port}") };
        return new(declared, endpoint.IsLoopback ? declared : new HashSet<string>(StringComparer.Ordinal));
    }
}

/// <summary>There was no answer, or none that can be read.</summary>
internal sealed class JudgeLineException(SendCause cause) : HttpRequestException($"no answer: {cause}")
{
    public SendCause Cause { get; } = cause;
}
