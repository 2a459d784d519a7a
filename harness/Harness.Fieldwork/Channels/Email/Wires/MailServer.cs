using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Harness.Channels.Email.Wires;

/// <summary>A mail server and how it is reached.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether it speaks TLS from the first byte; otherwise it is asked to (STARTTLS), and nothing is said before it does.</param>
/// <param name="Authority">The authorities that its certificate must come from; null means those of the system.</param>
internal sealed record MailServer(string Host, int Port, bool Tls, X509Certificate2Collection? Authority)
{
    /// <summary>Whether it is on this machine: only there is anything said in the clear.</summary>
    public bool IsHere => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out IPAddress? address) && IPAddress.IsLoopback(address));
}
