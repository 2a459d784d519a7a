using System.Globalization;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>
/// A token by OAuth 2.0: fetched when it is first needed and when it ends, by one while all others wait for it. A fetch that failed is not
/// tried again for a minute, whoever asks.
/// </summary>
internal sealed class Tokens(Desk desk, OAuth how, Reach reach, Limits limits, TimeProvider time) : IDisposable
{
    private static readonly Duration Early = Duration.FromMinutes(1), Usual = Duration.FromMinutes(30), Rest = Duration.FromMinutes(1);
    private readonly SemaphoreSlim gate = new(1);
    private Passage passage;
    private Instant ends = Instant.MinValue;

    public async ValueTask<Passage> Pass(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (Now() >= ends)
            {
                (passage, ends) = await Fetch(cancellation);
            }

            return passage;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A token was refused: where it is still the one at hand, the next who asks fetches another.</summary>
    public void Spoil(Passage refused)
    {
        gate.Wait();
        ends = passage == refused ? Instant.MinValue : ends;
        gate.Release();
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask<(Passage Passage, Instant Ends)> Fetch(CancellationToken cancellation)
    {
        Uri at = how.Token.StartsWith('/') ? new(new Uri(desk.Address).GetLeftPart(UriPartial.Authority) + new Uri(desk.Address).AbsolutePath.TrimEnd('/') + how.Token) : new(how.Token);
        if (!reach.Servers.TryGetValue(at.Authority, out Uri? server))
        {
            return Failed(SendCause.Undeclared);
        }

        if (Entrance.Open(how.Client, reach) is not { } client || Entrance.Open(how.Secret, reach) is not { } secret || (how.Refresh is { } named && Entrance.Open(named, reach) is null))
        {
            return Failed(SendCause.NoAccess);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(server.GetLeftPart(UriPartial.Authority) + at.PathAndQuery));
        request.Headers.Accept.Add(new("application/json"));
        request.Content = new FormUrlEncodedContent([
            new("grant_type", how.Refresh is null ? "client_credentials" : "refresh_token"),
            new("client_id", client),
            new("client_secret", secret),
            .. how.Refresh is { } refresh ? [new KeyValuePair<string, string>("refresh_token", Entrance.Open(refresh, reach)!)] : Array.Empty<KeyValuePair<string, string>>(),
            .. how.Scope is { } scope ? [new KeyValuePair<string, string>("scope", scope)] : Array.Empty<KeyValuePair<string, string>>(),
        ]);
        Exchanged exchanged = await Exchange.Once(request, limits, reach.Egress, time, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Read(exchanged);
    }

    private (Passage, Instant) Read(Exchanged exchanged)
    {
        if (exchanged.Cause != SendCause.None || exchanged.Status >= 500 || exchanged.Status == 429)
        {
            return Failed(exchanged.Cause == SendCause.None ? SendCause.Failed : exchanged.Cause, Patience.Until(Now(), exchanged.RetryAfter ?? "60", exchanged.Reset));
        }

        using Answered answer = new(exchanged);
        string? token = exchanged.Status is >= 200 and < 300 ? answer.Json?.RootElement.Text("access_token") : null;
        if (token is not { Length: > 0 and <= 16_000 } || token.Any(letter => !char.IsAscii(letter) || char.IsControl(letter)))
        {
            return Failed(SendCause.NoAccess);
        }

        Duration lasts = decimal.TryParse(answer.Json!.RootElement.Part("expires_in")?.Scalar(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? Duration.FromSeconds((double)decimal.Clamp(seconds, 0, 31_536_000))
            : Usual;
        return (Passage.With("Authorization", "Bearer " + token), Now() + Duration.Max(lasts - Early, lasts / 2));
    }

    private (Passage, Instant) Failed(SendCause cause, Instant? until = null) => (Passage.Closed(cause, until), until ?? (Now() + Rest));

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
