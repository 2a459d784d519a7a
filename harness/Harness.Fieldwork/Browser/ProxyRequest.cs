using System.Globalization;
using System.Text;

namespace Harness.Browser;

/// <summary>The head of a request to a proxy: where it wants to, and how it is passed on.</summary>
/// <param name="Host">The host, without brackets.</param>
/// <param name="Port">The port.</param>
/// <param name="IsTunnel">Whether bytes are passed on as they are, from after the head on.</param>
/// <param name="Credentials">The header <c>Proxy-Authorization</c>; null without it.</param>
/// <param name="Onward">The head as it goes to the host; empty for a tunnel.</param>
internal sealed record ProxyRequest(string Host, int Port, bool IsTunnel, string? Credentials, byte[] Onward)
{
    private static readonly string[] Own = ["proxy-authorization", "proxy-connection", "connection", "keep-alive"];

    /// <summary>Reads a head; null when it is none that a proxy can use.</summary>
    /// <param name="head">The head up to its empty line, which may be left out.</param>
    public static ProxyRequest? Read(string head)
    {
        string[] lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0].Split(' ') is not [var method, var target, ['H', 'T', 'T', 'P', '/', '1', '.', ..] protocol])
        {
            return null;
        }

        string? credentials = lines.Skip(1).Where(line => Named(line, "proxy-authorization")).Select(line => line[(line.IndexOf(':') + 1)..].Trim()).FirstOrDefault();
        if (method == "CONNECT")
        {
            return Uri.TryCreate("tcp://" + target, UriKind.Absolute, out Uri? place) && place.Port > 0 ? new(place.IdnHost, place.Port, IsTunnel: true, credentials, []) : null;
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp || address.UserInfo.Length > 0)
        {
            return null;
        }

        string path = string.Create(CultureInfo.InvariantCulture, $"{method} {address.PathAndQuery} {protocol}");
        IEnumerable<string> kept = lines.Skip(1).Where(line => !Array.Exists(Own, name => Named(line, name)));
        return new(address.IdnHost, address.Port, IsTunnel: false, credentials, Encoding.Latin1.GetBytes(string.Join("\r\n", [path, .. kept, "Connection: close", "", ""])));
    }

    private static bool Named(string line, string name) => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
