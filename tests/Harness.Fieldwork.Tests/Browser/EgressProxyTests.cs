using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Browser;
using Harness.Channels;
using Harness.Probes;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class EgressProxyTests : IAsyncDisposable
{
    private readonly TcpListener site = new(IPAddress.Loopback, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public EgressProxyTests() => site.Start();

    private int Port => ((IPEndPoint)site.LocalEndpoint).Port;

    [Fact]
    public async Task Bytes_pass_both_ways_and_those_that_leave_are_counted()
    {
        await using EgressProxy open = Open("127.0.0.1");
        using Socket browser = await Ask(open, $"CONNECT 127.0.0.1:{Port} HTTP/1.1");
        using Socket server = await site.AcceptSocketAsync(Cancellation);
        (await Heard(browser)).ShouldStartWith("HTTP/1.1 200");

        await browser.SendAsync("ping"u8.ToArray(), Cancellation);
        (await Heard(server)).ShouldBe("ping");
        await server.SendAsync("pong"u8.ToArray(), Cancellation);

        (await Heard(browser)).ShouldBe("pong");
        open.Sent.ShouldBe(4);
        open.Denied.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT elsewhere.example:443 HTTP/1.1", "elsewhere.example", SendCause.Undeclared)]
    [InlineData("GET http://169.254.169.254/latest/meta-data/ HTTP/1.1", "169.254.169.254", SendCause.Undeclared)]
    [InlineData("CONNECT private.example:443 HTTP/1.1", "private.example", SendCause.Forbidden)]
    public async Task What_is_not_allowed_is_closed_and_remembered(string line, string host, SendCause cause)
    {
        await using EgressProxy open = Open("127.0.0.1", "private.example");
        using Socket browser = await Ask(open, line);

        (await Heard(browser)).ShouldBe("");

        open.Denied[host].ShouldBe(cause);
        open.Sent.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_gets_through_it()
    {
        await using EgressProxy open = Open("127.0.0.1");
        using Socket stranger = await Ask(open, $"CONNECT 127.0.0.1:{Port} HTTP/1.1", "Basic aGFybmVzczpndWVzcw==");

        (await Heard(stranger)).ShouldStartWith("HTTP/1.1 407");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_the_site_breaks_before_an_answer_stays_open_for_the_browser_once_it_is_held(bool held)
    {
        await using EgressProxy open = Open("127.0.0.1");
        using Socket browser = await Ask(open, $"CONNECT 127.0.0.1:{Port} HTTP/1.1");
        using Socket server = await site.AcceptSocketAsync(Cancellation);
        (await Heard(browser)).ShouldStartWith("HTTP/1.1 200");
        if (held)
        {
            open.Hold();
        }

        await browser.SendAsync("POST / HTTP/1.1\r\n\r\n"u8.ToArray(), Cancellation);
        (await Heard(server)).ShouldStartWith("POST");
        server.Close(0);

        (await Ends(browser)).ShouldBe(!held);
    }

    [Fact]
    public async Task A_connection_that_ends_after_an_answer_ends_for_the_browser_too()
    {
        await using EgressProxy open = Open("127.0.0.1");
        using Socket browser = await Ask(open, $"CONNECT 127.0.0.1:{Port} HTTP/1.1");
        using Socket server = await site.AcceptSocketAsync(Cancellation);
        (await Heard(browser)).ShouldStartWith("HTTP/1.1 200");
        open.Hold();

        await browser.SendAsync("POST / HTTP/1.1\r\n\r\n"u8.ToArray(), Cancellation);
        await Heard(server);
        await server.SendAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nThank you"), Cancellation);
        server.Shutdown(SocketShutdown.Both);

        (await Heard(browser)).ShouldEndWith("Thank you");
        (await Ends(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task More_than_a_visit_may_take_is_cut_off()
    {
        await using EgressProxy open = Open("127.0.0.1");
        using Socket browser = await Ask(open, $"CONNECT 127.0.0.1:{Port} HTTP/1.1");
        using Socket server = await site.AcceptSocketAsync(Cancellation);
        (await Heard(browser)).ShouldStartWith("HTTP/1.1 200");

        await server.SendAsync(new byte[3000], Cancellation);
        byte[] part = new byte[8192];
        while (await browser.ReceiveAsync(part, Cancellation) > 0)
        {
        }

        open.IsFlooded.ShouldBeTrue();
    }

    public ValueTask DisposeAsync()
    {
        site.Stop();
        return ValueTask.CompletedTask;
    }

    private static EgressProxy Open(params string[] hosts) => EgressProxy.Open(
        new Egress(new HashSet<string>(["127.0.0.1", "private.example"]), new HashSet<string>(["127.0.0.1"]), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")])), hosts, 2000);

    private static async Task<Socket> Ask(EgressProxy proxy, string line, string? credentials = null)
    {
        Socket browser = new(SocketType.Stream, ProtocolType.Tcp);
        await browser.ConnectAsync(new IPEndPoint(IPAddress.Loopback, new Uri(proxy.Way.Server).Port), Cancellation);
        string known = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{WayOut.User}:{proxy.Way.Password}"));
        await browser.SendAsync(Encoding.ASCII.GetBytes($"{line}\r\nProxy-Authorization: {credentials ?? known}\r\n\r\n"), Cancellation);
        return browser;
    }

    private static async Task<string> Heard(Socket socket)
    {
        byte[] part = new byte[8192];
        return Encoding.ASCII.GetString(part, 0, await socket.ReceiveAsync(part, Cancellation));
    }

    /// <summary>Whether the other side closes within a second.</summary>
    private static async Task<bool> Ends(Socket socket)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            return await socket.ReceiveAsync(new byte[1], patience.Token) == 0;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
