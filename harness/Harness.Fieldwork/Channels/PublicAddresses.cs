using System.Net;
using System.Net.Sockets;

namespace Harness.Channels;

/// <summary>
/// Addresses of the public Internet. All others are private, of this machine, of the network at hand (those of cloud metadata among them), or
/// reserved. Source: IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), 2026.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is one of them. One that carries an IPv4 address is as public as that is.</summary>
    public static bool Has(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? Has(address.MapToIPv4())
        : address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) ? false
        : Translated.Contains(address) ? Has(new IPAddress(address.GetAddressBytes().AsSpan(12, 4)))
        : SixToFour.Contains(address) ? Has(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)))
        : !Array.Exists(Reserved, network => network.Contains(address));
}
