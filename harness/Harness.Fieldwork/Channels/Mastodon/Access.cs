using Harness.Planning;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Channels.Mastodon;

/// <summary>A persona's way in: its server, by a host that the study declares, and its token.</summary>
internal sealed record Access(Uri Server, string Host, string Token)
{
    /// <summary>The way in for the persona of a slot; null, with the reason, when there is none.</summary>
    public static Access? Of(Slot slot, Reach reach, out SendCause cause)
    {
        PersonaAccount? account = slot.Persona.Accounts?.FirstOrDefault(account => account.Channel == MastodonChannel.Name);
        string host = account?.Handle.Split('@')[^1] ?? "";
        if (!reach.Servers.TryGetValue(host, out Uri? server))
        {
            cause = SendCause.Undeclared;
            return null;
        }

        string? token = account?.Secret is { } secret ? reach.Open(secret)?.Trim() : null;
        cause = string.IsNullOrEmpty(token) || !token.All(char.IsAscii) || token.Any(char.IsControl) ? SendCause.NoAccess : SendCause.None;
        return cause == SendCause.None ? new(server, host, token!) : null;
    }

    /// <summary>A request to that server and no other.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        HttpRequestMessage request = new(method, new Uri(Server, path));
        request.Headers.Authorization = new("Bearer", Token);
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.UserAgent.Add(new("Harness", typeof(Access).Assembly.GetName().Version!.ToString(3)));
        return request;
    }

    /// <summary>An account's name with its server, in lower case and without the leading sign.</summary>
    public string Full(string handle)
    {
        string bare = handle.TrimStart('@').ToLowerInvariant();
        return bare.Contains('@', StringComparison.Ordinal) ? bare : $"{bare}@{Host.ToLowerInvariant()}";
    }

    public override string ToString() => $"{Host} ***";
}
