using Harness.Channels.Exchanges;
using Harness.Clockwork;
using Harness.Studies;

namespace Harness.Channels.Email.Tokens;

/// <summary>
/// The tokens of a mailbox. A new one is asked for by one at a time, here and in every process beside, is on disk before it is used, and is
/// never asked for again when it is not known what came of it: then a person has to put a new refresh token in place.
/// </summary>
internal sealed class MailTokens(TokenSource source, Reach reach, TimeProvider time)
{
    private const long Margin = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90), AfterNo = TimeSpan.FromMinutes(5);
    private static readonly Limits Asking = new(256 * 1024, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15));
    private long? saidNo;

    /// <summary>A token that is good.</summary>
    /// <param name="refused">One that the mailbox has refused; null when none was.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The token; null when there is none to be had.</returns>
    public async ValueTask<string?> Get(string? refused, CancellationToken cancellation)
    {
        if (reach.Path?.Invoke(source.Refresh) is not { } path || reach.Open(source.Refresh) is not { } seed)
        {
            return null;
        }

        using TokenFile? file = await TokenFile.Take(TokenState.PathOf(path), Patience, time, cancellation);
        TokenState state = TokenState.After(file?.Read(), seed);
        string? token = state.Access is { } access && access != refused && state.Expires - Margin > time.GetUtcNow().ToUnixTimeSeconds() ? access
            : file is null || state.Asked || (saidNo is { } no && time.GetElapsedTime(no) < AfterNo) ? null
            : await Ask(file, state, cancellation);
        reach.Redaction?.Learn(token);
        return token;
    }

    private async ValueTask<string?> Ask(TokenFile file, TokenState state, CancellationToken cancellation)
    {
        try
        {
            file.Write(state with { Access = null, Asked = true });
            TokenAnswer answer = await Exchanged(state.Refresh, cancellation);
            Crash.Point("token-answered");
            TokenState next = answer.Kind switch
            {
                TokenAnswerKind.Given => state with { Refresh = answer.Refresh ?? state.Refresh, Access = answer.Access, Expires = time.GetUtcNow().ToUnixTimeSeconds() + answer.Seconds, Asked = false },
                TokenAnswerKind.NotAsked or TokenAnswerKind.Refused => state with { Access = null, Asked = false },
                _ => state with { Access = null, Asked = true },
            };
            file.Write(next);
            reach.Redaction?.Learn(next.Refresh);
            saidNo = answer.Kind is TokenAnswerKind.Refused ? time.GetTimestamp() : null;
            return next.Access;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async ValueTask<TokenAnswer> Exchanged(string refresh, CancellationToken cancellation)
    {
        Uri wanted = new(source.Server);
        if (!reach.Servers.TryGetValue(wanted.Host, out Uri? there) || (source.ClientSecret is { } named && reach.Open(named) is null))
        {
            return new(TokenAnswerKind.NotAsked);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(there, wanted.PathAndQuery));
        request.Headers.Accept.Add(new("application/json"));
        request.Content = new FormUrlEncodedContent(new (string Name, string? Value)[]
        {
            ("grant_type", "refresh_token"), ("refresh_token", refresh), ("client_id", source.Client), ("client_secret", source.ClientSecret is { } secret ? reach.Open(secret) : null), ("scope", source.Scope),
        }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)));
        return TokenAnswer.Of(await Exchange.Once(request, Asking, reach.Egress, time, cancellation));
    }
}
