using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;

namespace Harness.Channels.Email.Tokens;

/// <summary>What came of asking for a token (RFC 6749, section 5).</summary>
/// <param name="Kind">Whether there is one.</param>
/// <param name="Access">The token; null without one.</param>
/// <param name="Refresh">The refresh token for the next time; null when the old one stays good.</param>
/// <param name="Seconds">How long the token is good for.</param>
internal sealed record TokenAnswer(TokenAnswerKind Kind, string? Access = null, string? Refresh = null, int Seconds = 0)
{
    private const int Usual = 3600, Least = 60, Most = 86400;

    /// <summary>What an exchange means. A yes or a no is plain; anything else after the first byte leaves it open whether the old token is still good.</summary>
    public static TokenAnswer Of(Exchanged exchanged)
    {
        if (exchanged.Cause is SendCause.Unreached or SendCause.Undeclared or SendCause.Forbidden)
        {
            return new(TokenAnswerKind.NotAsked);
        }

        using JsonDocument? json = exchanged.Cause == SendCause.None ? Json.Parse(exchanged.Body) : null;
        string? access = json?.RootElement.Text("access_token"), error = json?.RootElement.Text("error");
        int seconds = json?.RootElement.Part("expires_in") is { ValueKind: JsonValueKind.Number } said && said.TryGetInt32(out int number) ? Math.Clamp(number, Least, Most) : Usual;
        return exchanged.Status switch
        {
            200 when access is { Length: > 0 } && !access.Any(char.IsControl) => new(TokenAnswerKind.Given, access, json!.RootElement.Text("refresh_token"), seconds),
            400 or 401 or 403 when error == "invalid_grant" => new(TokenAnswerKind.Over),
            400 or 401 or 403 or 429 when error is not null => new(TokenAnswerKind.Refused),
            _ => new(TokenAnswerKind.Open),
        };
    }

    public override string ToString() => Kind.ToString();
}

/// <summary>What came of asking for a token.</summary>
internal enum TokenAnswerKind
{
    /// <summary>There is one.</summary>
    Given,

    /// <summary>No byte left: it can be asked for again.</summary>
    NotAsked,

    /// <summary>The server says no for a reason that has nothing to do with the refresh token.</summary>
    Refused,

    /// <summary>The refresh token is good no more: a person has to sign in.</summary>
    Over,

    /// <summary>Nobody knows. The refresh token may have been replaced by one that was lost on the way: a person has to sign in.</summary>
    Open,
}
