using System.Net;
using System.Net.Sockets;
using Harness.Probes;

namespace Harness.Channels;

/// <summary>
/// The one way out: to hosts that the study declares, at addresses that are public unless it says otherwise. The address that was checked
/// is the one that is connected to, so that a name which leads elsewhere a moment later leads nowhere.
/// </summary>
/// <param name="declared">Hosts, or hosts with a port such as <c>127.0.0.1:3000</c>, that may be reached.</param>
/// <param name="inside">Those of them that may be at a private address.</param>
/// <param name="resolve">Gives the addresses of a name; null asks the system.</param>
internal sealed class Egress(IReadOnlySet<string> declared, IReadOnlySet<string> inside, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    /// <summary>Connects.</summary>
    /// <param name="host">The name or the address.</param>
    /// <param name="port">The port.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The bytes from and to it.</returns>
    /// <exception cref="EgressException">The study does not allow it.</exception>
    /// <exception cref="IOException">There is no name, or nobody answers.</exception>
    public async ValueTask<Stream> Connect(string host, int port, CancellationToken cancellation)
    {
        SocketException? last = null;
        foreach (IPAddress address in await Addresses(host, port, cancellation))
        {
            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                last = error;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw new IOException("nobody answers", last);
    }

    /// <summary>The addresses at which a host may be reached.</summary>
    /// <inheritdoc cref="Connect" path="/param"/>
    /// <inheritdoc cref="Connect" path="/exception"/>
    /// <returns>At least one.</returns>
    public async ValueTask<IReadOnlyList<IPAddress>> Addresses(string host, int port, CancellationToken cancellation)
    {
        if (!Has(declared, host, port))
        {
            throw new EgressException(SendCause.Undeclared, host);
        }

        IPAddress[] found = IPAddress.TryParse(host, out IPAddress? literal) ? [literal] : await Resolve(host, cancellation);
        IPAddress[] allowed = Has(inside, host, port) ? found : [.. found.Where(PublicAddresses.Has)];
        return allowed.Length > 0 ? allowed : throw new EgressException(SendCause.Forbidden, host);
    }

    private static bool Has(IReadOnlySet<string> hosts, string host, int port) =>
        hosts.Contains(host) || hosts.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host}:{port}"));

    private async Task<IPAddress[]> Resolve(string host, CancellationToken cancellation)
    {
        try
        {
            IPAddress[] found = await (resolve ?? Dns.GetHostAddressesAsync)(host, cancellation);
            return found.Length > 0 ? found : throw new IOException("the name has no address");
        }
        catch (SocketException error)
        {
            throw new IOException("the name is not known", error);
        }
    }
}

/// <summary>The study does not allow a connection.</summary>
internal sealed class EgressException(SendCause cause, string host) : IOException($"{host}: {(cause == SendCause.Forbidden ? "a private address" : "not declared")}")
{
    public SendCause Cause { get; } = cause;

    /// <summary>The refusal within an error of a library; null when it is another error.</summary>
    public static EgressException? Within(Exception? error) => error is null ? null : error as EgressException ?? Within(error.InnerException);
}
