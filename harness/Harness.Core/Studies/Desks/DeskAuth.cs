namespace Harness.Studies.Desks;

/// <summary>What opens a desk; exactly one of these. Secrets are named, never written.</summary>
/// <param name="Bearer">A token that is sent as <c>Authorization: Bearer</c>; null for another way.</param>
/// <param name="Basic">A name and a password; null for another way.</param>
/// <param name="Header">A key in a header; null for another way.</param>
/// <param name="OAuth">A token that is fetched and lasts a while; null for another way.</param>
public sealed record DeskAuth(Secret? Bearer, BasicAuth? Basic, HeaderAuth? Header, [Key("oauth")] OAuth? OAuth)
{
    /// <summary>All secrets that it names.</summary>
    internal IEnumerable<Secret> Secrets => new[] { Bearer, Basic?.Password, Basic?.Secret, Header?.Value, OAuth?.Client, OAuth?.Secret, OAuth?.Refresh }.OfType<Secret>();
}

/// <summary>A name and a password: both <paramref name="User"/> and <paramref name="Password"/>, or <paramref name="Secret"/> alone.</summary>
/// <param name="User">The name, such as <c>anna@shop.example/token</c>; null when a key stands in its place.</param>
/// <param name="Password">Where the password is kept; null when a key stands in the place of the name.</param>
/// <param name="Secret">Where a key is kept that takes the place of the name, with <c>X</c> for a password; null when there is a name.</param>
public sealed record BasicAuth([AtMost(200)] string? User, Secret? Password, Secret? Secret);

/// <summary>A key in a header.</summary>
/// <param name="Name">The name of the header, such as <c>X-API-Key</c>.</param>
/// <param name="Value">Where the key is kept.</param>
/// <param name="Prefix">What stands before the key, such as <c>Token token=</c>; null when nothing does.</param>
public sealed record HeaderAuth([AtMost(64)] string Name, Secret Value, [AtMost(100)] string? Prefix);

/// <summary>A token that is fetched by OAuth 2.0 (RFC 6749): with a refresh token where there is one, else as a client.</summary>
/// <param name="Token">Where it is fetched: a path at the desk, or a whole address elsewhere.</param>
/// <param name="Client">Where the id of the client is kept.</param>
/// <param name="Secret">Where the secret of the client is kept.</param>
/// <param name="Refresh">Where a refresh token is kept that stays the same when it is used; null when the client itself is let in.</param>
/// <param name="Scope">What is asked for, at most 500 characters; null when nothing must be said.</param>
public sealed record OAuth([AtMost(2000)] string Token, Secret Client, Secret Secret, Secret? Refresh, [AtMost(500)] string? Scope);
