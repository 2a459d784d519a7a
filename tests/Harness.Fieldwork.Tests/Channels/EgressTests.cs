using System.Net;
using System.Net.Sockets;
using Harness.Channels;
using Harness.Probes;

namespace Harness.Fieldwork.Tests.Channels;

public sealed class EgressTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public EgressTests() => listener.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    [Fact]
    public async Task A_declared_host_in_house_is_reached_at_the_address_that_was_checked()
    {
        int asked = 0;
        Egress egress = new(Set("desk.example"), Set("desk.example"), (_, _) => Task.FromResult(new[] { Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254") }));

        await using Stream stream = await egress.Connect("desk.example", Port, Cancellation);

        asked.ShouldBe(1);
        listener.Pending().ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    public async Task A_name_that_leads_to_a_private_address_is_not_followed_unless_declared_so(string address)
    {
        Egress egress = new(Set("social.example"), Set(), (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));

        (await Should.ThrowAsync<EgressException>(async () => await egress.Connect("social.example", Port, Cancellation))).Cause.ShouldBe(SendCause.Forbidden);

        listener.Pending().ShouldBeFalse();
    }

    [Theory]
    [InlineData("203.0.114.1", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("::8.8.8.8", false)]
    [InlineData("2001:db8::1", false)]
    public void Addresses_of_the_internet_are_told_from_others(string address, bool isPublic) => PublicAddresses.Has(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("social.example@127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("social.example.")]
    [InlineData("evil.social.example")]
    public async Task What_is_not_declared_is_not_even_looked_up(string host)
    {
        Egress egress = new(Set("social.example"), Set(), (_, _) => throw new InvalidOperationException("looked up"));

        (await Should.ThrowAsync<EgressException>(async () => await egress.Connect(host, Port, Cancellation))).Cause.ShouldBe(SendCause.Undeclared);
    }

    [Fact]
    public async Task A_rehearsal_reaches_one_port_of_this_machine_and_no_other()
    {
        Egress egress = new(Set("social.example", $"127.0.0.1:{Port}"), Set($"127.0.0.1:{Port}"));

        await using Stream stream = await egress.Connect("127.0.0.1", Port, Cancellation);

        (await Should.ThrowAsync<EgressException>(async () => await egress.Connect("127.0.0.1", Port + 1, Cancellation))).Cause.ShouldBe(SendCause.Undeclared);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_public_ones_are_tried()
    {
        Egress egress = new(Set("social.example"), Set(), (_, _) => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.Parse("8.8.8.8") }));

        (await egress.Addresses("social.example", Port, Cancellation)).ShouldBe([IPAddress.Parse("8.8.8.8")]);
    }

    [Fact]
    public async Task A_name_nobody_knows_is_no_connection()
    {
        Egress egress = new(Set("nowhere.example"), Set(), (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        await Should.ThrowAsync<IOException>(async () => await egress.Connect("nowhere.example", Port, Cancellation));
    }

    public void Dispose() => listener.Dispose();

    private static HashSet<string> Set(params string[] hosts) => new(hosts, StringComparer.Ordinal);
}
